package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.Row;
import org.filiform.knowledge.Pack;

/** What each status of each type of resource does. The same lines make the decisions and the documentation. */
public final class InterpretationTable {

    private static final Sense HOLDS = new Sense.Holds();
    private static final StatusRule UNLISTED =
            new StatusRule(List.of(), Field.STATUS, "", new Sense.GoesOn(), "nothing is said of it");

    /** The lines about one element of one type, by code. */
    private record ElementRules(Field field, Map<String, StatusRule> byCode) {}

    private final List<StatusRule> rules = StatusRules.all();
    private final Map<String, List<ElementRules>> byType = new HashMap<>();

    public InterpretationTable() {
        for (StatusRule rule : rules) {
            rule.types().forEach(type -> index(type, rule));
        }
    }

    private void index(String type, StatusRule rule) {
        List<ElementRules> elements = byType.computeIfAbsent(type, _ -> new ArrayList<>());
        boolean next = elements.isEmpty() || elements.getLast().field() != rule.field();
        if (next) {
            elements.add(new ElementRules(rule.field(), new HashMap<>()));
        }
        elements.getLast().byCode().put(rule.code(), rule);
    }

    /** All lines, in their order. */
    public List<StatusRule> rules() {
        return rules;
    }

    /**
     * The page for people: types and statuses, time, values, and every fact with the codes that say it.
     *
     * @param pack whose facts are shown
     */
    public String markdown(Pack pack) {
        return FactsPage.of(rules, pack);
    }

    /** What the status of a resource does; a code that FHIR R4 does not have is noted on the row. */
    public Sense judge(Row row) {
        for (ElementRules element : byType.getOrDefault(row.type(), List.of())) {
            Sense sense = judge(row, element);
            if (!(sense instanceof Sense.GoesOn)) {
                return sense;
            }
        }
        return HOLDS;
    }

    private static Sense judge(Row row, ElementRules element) {
        String said = row.get(element.field()).toLowerCase(Locale.ROOT);
        StatusRule rule =
                element.byCode().getOrDefault(said, element.byCode().getOrDefault(StatusRule.OTHER, UNLISTED));
        if (rule.isFault()) {
            row.problem(row.element(element.field()), "is not a code of FHIR R4", "Correct it.");
        }
        return rule.sense();
    }
}
