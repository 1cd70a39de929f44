package org.filiform.clinic.entrance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.shell.Texts;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.treatment.Drug;
import org.springframework.stereotype.Component;

/** What somebody may do, in words. */
@Component
public class PermitView {

    /**
     * A choice of a list.
     *
     * @param value what is sent
     * @param name what is read
     */
    public record Choice(String value, String name) {}

    /**
     * One grant.
     *
     * @param id its number
     * @param what an act or a drug
     * @param how by which authority; empty for an act
     * @param from its first day
     * @param to its last day; empty without an end
     * @param by who granted it
     * @param counts whether it counts today
     * @param over whether it is over
     */
    public record Line(
            UUID id, String what, String how, String from, String to, String by, boolean counts, boolean over) {}

    /**
     * All of it, with what can be granted.
     *
     * @param lines what was granted, what counts first
     * @param acts what can be granted
     * @param drugs what can be granted
     * @param authorities by which authority a drug can be given
     * @param today for the form, as its field wants it
     */
    public record View(
            List<Line> lines, List<Choice> acts, List<Choice> drugs, List<Choice> authorities, String today) {}

    private final Permits permits;
    private final Rules rules;
    private final Times times;

    PermitView(Permits permits, Rules rules, Times times) {
        this.permits = permits;
        this.rules = rules;
        this.times = times;
    }

    View of(AccountId account, Texts texts) {
        return new View(
                permits.all(account).stream()
                        .map(permit -> line(permit, texts))
                        .sorted(Comparator.comparing(Line::over))
                        .toList(),
                Arrays.stream(PermittedAct.values())
                        .map(act -> new Choice(act.name(), name(act, texts)))
                        .toList(),
                rules.pack().drugs().stream()
                        .map(drug -> new Choice(drug.id().value(), drug.name()))
                        .toList(),
                Arrays.stream(Authority.values())
                        .map(authority -> new Choice(authority.name(), name(authority, texts)))
                        .toList(),
                times.today().toString());
    }

    /** A drug of the pack, by its name there. */
    Optional<Token> known(String drug) {
        return rules.pack().drugs().stream()
                .map(Drug::id)
                .filter(id -> id.value().equals(drug))
                .findFirst();
    }

    private Line line(Permits.Permit permit, Texts texts) {
        Grant grant = permit.grant();
        LocalDate today = times.today();
        return new Line(
                permit.id(),
                switch (grant) {
                    case Grant.OfAct ofAct -> name(ofAct.act(), texts);
                    case Grant.OfDrug ofDrug ->
                        rules.pack()
                                .drugs()
                                .find(ofDrug.drug())
                                .map(Drug::name)
                                .orElse(ofDrug.drug().value());
                },
                switch (grant) {
                    case Grant.OfAct _ -> "";
                    case Grant.OfDrug ofDrug -> name(ofDrug.authority(), texts);
                },
                times.day(grant.from(), texts),
                grant.to().map(last -> times.day(last, texts)).orElse(""),
                permit.grantedBy(),
                grant.countsOn(today),
                grant.to().filter(last -> last.isBefore(today)).isPresent());
    }

    private static String name(Enum<?> constant, Texts texts) {
        String kind = constant instanceof PermittedAct ? "act" : "authority";
        return texts.of("entrance." + kind + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
