package org.filiform.benchmarks.narrow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a record counts, and what it raises: the rules in plain Java, for engines that have no words for them. */
public final class Judge {

    private static final int ORDER_MONTHS = 12;
    private static final int DAY_SIGNS = 10;
    private static final Set<String> UNSETTLED = Set.of("proposal", "plan", "option");

    private final NarrowRules rules;
    private final Instant moment;
    private final Map<Kind, Map<String, Integer>> bits = new EnumMap<>(Kind.class);
    private final int pregnancy;

    public Judge(NarrowRules rules) {
        this.rules = rules;
        this.moment = rules.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Kind kind : Kind.values()) {
            bits.put(kind, rules.flagsByCode(kind));
        }
        this.pregnancy = rules.bit("pregnancy");
    }

    public NarrowRules rules() {
        return rules;
    }

    /** The flags of the codes, whether the record counts or not. */
    public int bits(Kind kind, List<String> codes) {
        Map<String, Integer> known = bits.getOrDefault(kind, Map.of());
        int found = 0;
        for (String code : codes) {
            found |= known.getOrDefault(code, 0);
        }
        return found;
    }

    /** Whether an intent is more than a proposal. */
    public static boolean isOrder(String intent) {
        return !UNSETTLED.contains(intent);
    }

    /** Writes down what the record raises. */
    public void judge(Fact fact, FlagSheet sheet) {
        int raised = bits(fact.kind(), fact.codes());
        if (raised == 0 || !counts(fact)) {
            return;
        }
        if ((raised & pregnancy) != 0) {
            sheet.pregnant(fact.patient(), recorded(fact), onset(fact));
        }
        sheet.raise(fact.patient(), raised & ~pregnancy);
    }

    /** Whether a record counts at the moment, whatever its codes. */
    public boolean counts(Fact fact) {
        return switch (fact.kind()) {
            case CONDITION -> condition(fact);
            case ORDER -> order(fact);
            case PROCEDURE -> isOneOf(fact.status(), "completed", "in-progress") && hasBegun(fact.begun());
            case DEVICE -> isOneOf(fact.status(), "active", "") && hasBegun(fact.begun());
        };
    }

    /** The day on which it began; of a pregnancy that does not say, the day of its entry. */
    public LocalDate onset(Fact fact) {
        return day(fact.begun().isEmpty() ? fact.recorded() : fact.begun());
    }

    /** The day of its entry. */
    public LocalDate recorded(Fact fact) {
        return day(fact.recorded().isEmpty() ? fact.begun() : fact.recorded());
    }

    private boolean condition(Fact fact) {
        boolean going = isOneOf(fact.status(), "", "active", "recurrence", "relapse");
        boolean over = isOneOf(fact.status(), "inactive", "remission", "resolved");
        boolean ends = !fact.ended().isEmpty();
        boolean open = ends ? instant(fact.ended()).isAfter(moment) : going;
        return (going || over)
                && isOneOf(fact.verification(), "", "confirmed")
                && hasBegun(fact.begun().isEmpty() ? fact.recorded() : fact.begun())
                && open;
    }

    private boolean order(Fact fact) {
        return fact.isOrder()
                && fact.status().equals("active")
                && hasBegun(fact.begun())
                && (fact.begun().isEmpty()
                        || !day(fact.begun()).plusMonths(ORDER_MONTHS).isBefore(rules.day()));
    }

    private boolean hasBegun(String text) {
        return text.isEmpty() || !instant(text).isAfter(moment);
    }

    private static boolean isOneOf(String word, String... words) {
        return List.of(words).contains(word);
    }

    /** Of a day its beginning. A month or a year is refused: no engine here could say which of its days is meant. */
    private static Instant instant(String text) {
        return text.length() == DAY_SIGNS
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static LocalDate day(String text) {
        return instant(text).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Writes down somebody, and the flags of age. */
    public void born(String patient, String birthDate, FlagSheet sheet) {
        int years = birthDate.isEmpty()
                ? -1
                : Period.between(LocalDate.parse(birthDate), rules.day()).getYears();
        int raised = 0;
        for (NarrowRule rule : rules.rules()) {
            boolean holds = switch (rule) {
                case NarrowRule.Below below -> years >= 0 && years < below.years();
                case NarrowRule.From from -> years >= from.years();
                case NarrowRule.Coded _ -> false;
            };
            raised |= holds ? rules.bit(rule.flag()) : 0;
        }
        sheet.born(patient, raised);
    }
}
