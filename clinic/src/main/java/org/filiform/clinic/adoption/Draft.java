package org.filiform.clinic.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.Change;
import org.filiform.knowledge.adoption.Limit;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.Conflict;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.RuleEntry;

/**
 * An adoption before it is signed: what the clinic chose before, as far as this pack still allows it, and over it what was
 * typed into the form.
 */
final class Draft {

    /** The longest reason, in characters. */
    static final int LONGEST_REASON = 500;

    private static final String YEARS = "a";

    private final Pack pack;
    private final Map<String, String> fields;
    private final Map<RuleId, Change> carried = new LinkedHashMap<>();
    private final List<Change> dropped = new ArrayList<>();

    Draft(Pack pack, Optional<Adoption> current, Map<String, String> fields) {
        this.pack = pack;
        this.fields = fields;
        current.ifPresent(adoption -> adoption.changes().forEach(this::carry));
    }

    private void carry(Change change) {
        String alone = AdoptionText.write(pack, "-", Rules.CLINICAL_LEAD, LocalDate.EPOCH, List.of(change));
        if (Rules.read(pack, alone) instanceof Loading.Loaded<Adoption>) {
            carried.put(change.rule(), change);
        } else {
            dropped.add(change);
        }
    }

    Pack pack() {
        return pack;
    }

    /** What was chosen before and still fits. */
    List<Change> carried() {
        return List.copyOf(carried.values());
    }

    /** What was chosen before and fits this pack no longer. */
    List<Change> dropped() {
        return List.copyOf(dropped);
    }

    /** Each rule stands under the first conflict that it carries, so that it is chosen once. */
    List<ConflictChoice> conflicts() {
        List<RuleId> placed = new ArrayList<>();
        List<ConflictChoice> choices = new ArrayList<>();
        for (Conflict conflict : pack.conflicts()) {
            List<ConflictChoice.RuleChoice> ofConflict = pack.rules().stream()
                    .filter(entry -> entry.conflicts().contains(conflict.id())
                            && entry.notApplied().isEmpty())
                    .filter(Draft::isOpen)
                    .filter(entry -> !placed.contains(entry.id()))
                    .map(this::choice)
                    .toList();
            ofConflict.forEach(rule -> placed.add(rule.entry().id()));
            if (!ofConflict.isEmpty()) {
                choices.add(new ConflictChoice(conflict, ofConflict));
            }
        }
        return choices;
    }

    /** Whether anybody may decide otherwise. */
    static boolean isOpen(RuleEntry entry) {
        return entry.rule().override() instanceof OverrideRight.By;
    }

    /** What may be chosen for a rule, and what stands in the form. */
    ConflictChoice.RuleChoice choice(RuleEntry entry) {
        Action proposed = entry.rule().action();
        List<Action> actions = Arrays.stream(Action.values())
                .filter(action -> action != Action.REFER_URGENTLY || proposed == Action.REFER_URGENTLY)
                .filter(action -> entry.rule().scope() == Scope.PERSON || action != Action.DEFER)
                .toList();
        Action chosen = action(entry).filter(actions::contains).orElse(proposed);
        return new ConflictChoice.RuleChoice(entry, actions, proposed, chosen, reason("because.", entry.id()));
    }

    private Optional<Action> action(RuleEntry entry) {
        String typed = fields.get("action." + entry.id());
        return typed == null
                ? Optional.ofNullable(carried.get(entry.id())).flatMap(Change::action)
                : Arrays.stream(Action.values())
                        .filter(action -> AdoptionText.name(action).equals(typed))
                        .findFirst();
    }

    /** The figures that a clinic may set: of rules that hang on one measured value. */
    List<LimitChoice> limits() {
        return pack.rules().stream()
                .filter(entry -> isOpen(entry) && entry.rule().action() != Action.INFORM)
                .flatMap(entry -> limit(entry).stream())
                .toList();
    }

    private Optional<LimitChoice> limit(RuleEntry entry) {
        return Limit.of(entry.rule().when()).filter(limit -> !limit.whole()).flatMap(limit -> {
            FactEntry fact = pack.facts().named(limit.fact());
            return fact.definition().value() instanceof ValueKind.Quantity(String unit) && !unit.equals(YEARS)
                    ? Optional.of(new LimitChoice(
                            entry,
                            limit,
                            fact.label(),
                            Wording.unit(unit),
                            figure(entry.id()),
                            reason("limit-because.", entry.id())))
                    : Optional.empty();
        });
    }

    private String figure(RuleId rule) {
        return Optional.ofNullable(fields.get("limit." + rule))
                .map(String::strip)
                .orElseGet(() -> Optional.ofNullable(carried.get(rule))
                        .flatMap(Change::limit)
                        .map(AdoptionText::plain)
                        .orElse(""));
    }

    private String reason(String field, RuleId rule) {
        String because = Optional.ofNullable(fields.get(field + rule))
                .orElseGet(() -> Optional.ofNullable(carried.get(rule))
                        .flatMap(Change::because)
                        .orElse(""));
        return because.substring(0, Math.min(LONGEST_REASON, because.length()));
    }

    /** What is wrong with the figures. */
    List<Refusal.Fault> faults() {
        List<LimitChoice> limits = limits();
        return Stream.concat(limits.stream().flatMap(choice -> fault(choice).stream()), outOfOrder(limits).stream())
                .toList();
    }

    private Optional<Refusal.Fault> fault(LimitChoice choice) {
        String field = "limit." + choice.entry().id();
        if (choice.figure().isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> figure = number(choice.figure());
        if (figure.isEmpty() || !choice.isPlausible(figure.get())) {
            return Optional.of(Refusal.Fault.at(
                    field,
                    "adoption.fault.figure",
                    choice.label(),
                    LimitChoice.plain(choice.lowest()),
                    LimitChoice.plain(choice.highest())));
        }
        return choice.because().isBlank() && !isOfPack(choice, figure.get())
                ? Optional.of(
                        Refusal.Fault.at("limit-because." + choice.entry().id(), "adoption.fault.why", choice.label()))
                : Optional.empty();
    }

    /** The graver answer belongs to the graver figure. */
    private static List<Refusal.Fault> outOfOrder(List<LimitChoice> limits) {
        List<Refusal.Fault> faults = new ArrayList<>();
        for (LimitChoice milder : limits) {
            for (LimitChoice graver : limits) {
                boolean sameSide = milder.limit().fact().equals(graver.limit().fact())
                        && milder.limit().firesAbove() == graver.limit().firesAbove()
                        && milder.entry()
                                        .rule()
                                        .action()
                                        .compareTo(graver.entry().rule().action())
                                < 0;
                if (sameSide && isCrossed(milder, graver)) {
                    faults.add(Refusal.Fault.at(
                            "limit." + graver.entry().id(),
                            "adoption.fault.order",
                            graver.label(),
                            Wording.of(graver.entry().rule().action()),
                            Wording.of(milder.entry().rule().action())));
                }
            }
        }
        return faults;
    }

    private static boolean isCrossed(LimitChoice milder, LimitChoice graver) {
        return number(milder.figure())
                .flatMap(mild -> number(graver.figure()).map(grave -> mild.compareTo(grave)))
                .filter(order -> graver.limit().firesAbove() ? order > 0 : order < 0)
                .isPresent();
    }

    private static boolean isOfPack(LimitChoice choice, BigDecimal figure) {
        return choice.entry().rule().enabled() && figure.compareTo(choice.ofPack()) == 0;
    }

    private static Optional<BigDecimal> number(String typed) {
        try {
            return typed.length() > 12 ? Optional.empty() : Optional.of(new BigDecimal(typed.replace(',', '.')));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Where it departs from the proposed defaults. */
    List<Change> changes() {
        Map<RuleId, LimitChoice> limits = limits().stream()
                .collect(Collectors.toMap(choice -> choice.entry().id(), choice -> choice));
        return pack.rules().stream()
                .flatMap(entry -> change(entry, Optional.ofNullable(limits.get(entry.id()))).stream())
                .toList();
    }

    private Optional<Change> change(RuleEntry entry, Optional<LimitChoice> choice) {
        Optional<Change> before = Optional.ofNullable(carried.get(entry.id()));
        Optional<Action> action =
                action(entry).filter(chosen -> chosen != entry.rule().action());
        Optional<BigDecimal> limit = choice.isPresent()
                ? choice.flatMap(set -> number(set.figure()).filter(figure -> !isOfPack(set, figure)))
                : before.flatMap(Change::limit);
        Optional<Boolean> enabled = choice.isPresent()
                ? limit.filter(_ -> !entry.rule().enabled()).map(_ -> true)
                : before.flatMap(Change::enabled);
        if (action.isEmpty() && limit.isEmpty() && enabled.isEmpty()) {
            return Optional.empty();
        }
        String because = Stream.of(
                        action.isPresent() || choice.isEmpty() ? reason("because.", entry.id()) : "",
                        limit.flatMap(_ -> choice).map(LimitChoice::because).orElse(""))
                .map(String::strip)
                .filter(why -> !why.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(new Change(
                entry.id(), enabled, action, limit, Optional.of(because).filter(why -> !why.isEmpty())));
    }
}
