package org.filiform.knowledge.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Parameter;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds the figures by which records and dates are read, and requires those that the program cannot do without. */
final class ParameterBinder {

    private static final String SECOND = "trimester-second-from";
    private static final String THIRD = "trimester-third-from";
    private static final String MARGIN = "trimester-estimate-margin";
    private static final String LONGEST = "pregnancy-longest";

    /** What the program reads by, with the unit in which it must stand. */
    private static final Map<String, String> NEEDED = Map.of(
            SECOND,
            "d",
            THIRD,
            "d",
            MARGIN,
            "d",
            LONGEST,
            "d",
            "gestation-due-date",
            "d",
            "pregnancy-assumed-onset",
            "d",
            "medication-stale",
            "mo");

    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private final Binding binding;

    ParameterBinder(Binding binding) {
        this.binding = binding;
    }

    List<Parameter> parameters(List<Node> nodes) {
        List<Parameter> parameters = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            parameter(binding.fields(node, "a parameter"), parameters);
        }
        if (!binding.trusted()) {
            check(parameters);
        }
        return parameters;
    }

    private static void parameter(Fields fields, List<Parameter> into) {
        String id = fields.id("id", Shape.KEBAB);
        BigDecimal value = fields.figure("value");
        String unit = fields.text("unit");
        String meaning = fields.text("meaning");
        Cited cited = Cited.read(fields);
        if (NEEDED.containsKey(id)) {
            usable(fields, id, value, unit);
        }
        if (fields.sound()) {
            into.add(new Parameter(id, value, unit, meaning, cited.sources(), cited.mark()));
        }
    }

    private static void usable(Fields fields, String id, BigDecimal value, String unit) {
        String needed = NEEDED.getOrDefault(id, unit);
        if (!unit.isEmpty() && !unit.equals(needed)) {
            fields.problem("unit", Fault.BAD_FIGURE, "'" + id + "' is counted in '" + needed + "': convert it.");
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (!whole || value.signum() < 0 || value.compareTo(MOST) > 0) {
            fields.problem("value", Fault.BAD_FIGURE, "'" + id + "' is a whole number from 0 to " + MOST + ".");
        }
    }

    private void check(List<Parameter> parameters) {
        for (Map.Entry<String, String> needed : NEEDED.entrySet()) {
            if (!binding.names().has(Named.PARAMETER, needed.getKey())) {
                binding.problem(
                        Place.in(Topic.PARAMETERS.path()),
                        Fault.BAD_FIGURE,
                        "The parameter '" + needed.getKey() + "', in '" + needed.getValue() + "', is missing: add it.");
            }
        }
        Map<String, BigDecimal> values = new HashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.id(), parameter.value());
        }
        rising(values, SECOND, THIRD);
        rising(values, THIRD, LONGEST);
    }

    private void rising(Map<String, BigDecimal> values, String before, String after) {
        BigDecimal earlier = values.get(before);
        BigDecimal later = values.get(after);
        if (earlier != null && later != null && (earlier.signum() <= 0 || earlier.compareTo(later) >= 0)) {
            binding.problem(
                    binding.names().place(Named.PARAMETER, after),
                    Fault.BAD_FIGURE,
                    "'" + after + "' must come after '" + before + "', and both after the beginning: correct them.");
        }
    }
}
