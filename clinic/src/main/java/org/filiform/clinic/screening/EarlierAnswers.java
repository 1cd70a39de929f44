package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.clients.Privacy;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Replies;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;
import org.springframework.stereotype.Component;

/** Finds what a client need only confirm. What ran out, was left open, or is about today is asked as if for the first time. */
@Component
class EarlierAnswers {

    /** How long an answer with the shorter life is good. */
    private static final Period THREE_MONTHS = Period.ofMonths(3);

    private static final String YEARS = "a";

    private final Sheets sheets;
    private final ClientAnswers answers;
    private final Rules rules;
    private final Guardians guardians;
    private final Privacy privacy;
    private final Clock clock;

    EarlierAnswers(
            Sheets sheets, ClientAnswers answers, Rules rules, Guardians guardians, Privacy privacy, Clock clock) {
        this.guardians = guardians;
        this.privacy = privacy;
        this.sheets = sheets;
        this.answers = answers;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What can be confirmed in a round; empty if there is nothing. Whoever speaks for a client is asked everything: a list of
     * what was said before would tell them what is private. Nobody knows who holds a device or a link, so what is private of
     * a young client is always asked anew.
     */
    Optional<Earlier> of(Client client, Round round) {
        if (guardians.spokeIn(round.id().value()).isPresent()) {
            return Optional.empty();
        }
        Set<String> own = sheets.of(round.id()).stream().map(Sheet::id).collect(Collectors.toSet());
        List<Sheet> before = sheets.of(client.id()).stream()
                .filter(sheet -> !own.contains(sheet.id()))
                .toList();
        Map<FactId, Earlier.Said> good = good(before);
        if (privacy.isKept(client)) {
            good.keySet().removeIf(PrivateFacts::holds);
        }
        return good.isEmpty() ? Optional.empty() : of(client, round, before, good);
    }

    private Optional<Earlier> of(Client client, Round round, List<Sheet> before, Map<FactId, Earlier.Said> good) {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        good.forEach((fact, said) -> replies.put(fact, said.reply()));
        List<Sheet> said = new ArrayList<>(before.stream()
                .filter(sheet -> sheet.practitioner().isPresent())
                .toList());
        said.add(new Sheet("earlier", Optional.empty(), "", clock.instant(), Optional.empty(), "", replies));
        Map<FactId, Reading> known = answers.screen(client, said, round.stage()).readings();
        Interview interview = new Interview(rules.pack(), rules.followed().rules(), round.stage(), false);
        List<Earlier.Told> pages = interview.pages().stream()
                .filter(page -> page.stage() == Stage.INTAKE)
                .filter(page -> asked(interview, page, new Replies(replies), known)
                        .allMatch(fact -> isConfirmable(fact.id(), replies, known) || isOnFile(fact, client)))
                .map(page -> told(page, replies))
                .filter(page -> !page.replies().isEmpty())
                .toList();
        return since(pages, good).map(day -> new Earlier(day, pages));
    }

    /** Everything that would be asked on a page and after it. */
    private static Stream<FactEntry> asked(
            Interview interview, Page page, Replies replies, Map<FactId, Reading> known) {
        return Stream.of(
                        interview.list(page, known),
                        interview.single(page, known),
                        interview.details(page, replies, known))
                .flatMap(List::stream);
    }

    /** A no that something else contradicts is asked for anew. */
    private static boolean isConfirmable(FactId fact, Map<FactId, Reply> replies, Map<FactId, Reading> known) {
        boolean contradicted = replies.get(fact) instanceof Reply.No
                && known.getOrDefault(fact, Reading.silence()).state().fires();
        return replies.containsKey(fact) && !contradicted;
    }

    private static boolean isOnFile(FactEntry fact, Client client) {
        return fact.definition().value() instanceof ValueKind.Quantity(String unit)
                && unit.equals(YEARS)
                && client.details().born().isPresent();
    }

    /** The newest answer to each question, where it is still good. */
    private Map<FactId, Earlier.Said> good(List<Sheet> sheets) {
        Map<FactId, Earlier.Said> newest = new HashMap<>();
        Map<FactId, Instant> settled = new HashMap<>();
        Set<FactId> unclear = new HashSet<>();
        for (Sheet sheet : sheets) {
            sheet.replies().forEach((fact, reply) -> {
                if (sheet.practitioner().isPresent()) {
                    settled.put(fact, sheet.saidAt());
                } else {
                    Earlier.Said said = new Earlier.Said(
                            reply, sheet.saidAt(), sheet.keyed().isPresent());
                    Earlier.Said before = newest.put(fact, said);
                    if (before != null && isOpen(said, before, unclear.contains(fact))) {
                        unclear.add(fact);
                    } else {
                        unclear.remove(fact);
                    }
                }
            });
        }
        Map<FactId, Earlier.Said> good = new LinkedHashMap<>();
        newest.keySet().removeAll(unclear);
        newest.forEach((id, said) -> rules.pack()
                .facts()
                .find(id)
                .filter(fact -> isGood(fact.definition(), said))
                .filter(_ -> !settled.getOrDefault(id, Instant.MIN).isAfter(said.at()))
                .ifPresent(_ -> good.put(id, said)));
        return good;
    }

    /** Which of two came later is not known, or was not known before on the same day: said once more settles nothing. */
    private boolean isOpen(Earlier.Said said, Earlier.Said before, boolean unclear) {
        ZoneId zone = clock.getZone();
        return said.mayBeOlderThan(before, zone) || (unclear && said.isOfTheDayOf(before, zone));
    }

    private boolean isGood(FactDefinition fact, Earlier.Said said) {
        boolean whole = switch (said.reply()) {
            case Reply.Yes(Set<Token> which) -> !which.isEmpty() || !namesMore(fact);
            case Reply.No _, Reply.Day _, Reply.Pregnant _ -> true;
            // To say an old figure again would date it as of today, and hide a newer one from elsewhere.
            case Reply.Amount _, Reply.DoesNotKnow _, Reply.InPerson _ -> false;
        };
        return whole && fact.stage() == Stage.INTAKE && lasts(fact.life(), said.at());
    }

    private static boolean namesMore(FactDefinition fact) {
        return fact.value() instanceof ValueKind.Places || fact.value() instanceof ValueKind.Choice;
    }

    private boolean lasts(Life life, Instant said) {
        return switch (life) {
            case TODAY -> false;
            case THREE_MONTHS ->
                !said.atZone(clock.getZone())
                        .plus(THREE_MONTHS)
                        .isBefore(clock.instant().atZone(clock.getZone()));
            case LASTING -> true;
        };
    }

    private Optional<LocalDate> since(List<Earlier.Told> pages, Map<FactId, Earlier.Said> good) {
        return pages.stream()
                .flatMap(page -> page.replies().keySet().stream())
                .flatMap(fact -> Optional.ofNullable(good.get(fact)).stream())
                .map(Earlier.Said::at)
                .min(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    private Earlier.Told told(Page page, Map<FactId, Reply> replies) {
        Map<FactId, Reply> own = new LinkedHashMap<>();
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        ToldWords words = new ToldWords(rules.pack(), answers.today());
        rules.pack().facts().stream()
                .filter(fact -> fact.page().equals(page.id()))
                .forEach(fact -> Optional.ofNullable(replies.get(fact.id())).ifPresent(reply -> {
                    own.put(fact.id(), reply);
                    (reply instanceof Reply.No ? no : yes).add(words.of(fact, reply));
                }));
        return new Earlier.Told(page.id(), page.title(), yes, no, own);
    }
}
