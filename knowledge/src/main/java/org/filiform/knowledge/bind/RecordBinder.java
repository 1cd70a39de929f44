package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.fact.Says;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.tree.Node;

/** Binds how records say a fact. */
final class RecordBinder {

    /** What a medicine says within its window. */
    enum Window {
        YES,
        UNSURE
    }

    private final Binding binding;

    RecordBinder(Binding binding) {
        this.binding = binding;
    }

    /** The mappings of a fact with this kind of value. */
    List<RecordMapping> read(Fields fact, ValueKind value) {
        List<RecordMapping> mappings = new ArrayList<>();
        for (Node node : fact.maybeList("records")) {
            mapping(binding.fields(node, "a way in which records say it"), value, mappings);
        }
        return mappings;
    }

    private void mapping(Fields fields, ValueKind value, List<RecordMapping> into) {
        List<String> resources = fields.texts("in");
        String set = fields.name("set", Named.CODE_SET);
        Optional<String> valueSet = fields.maybeName("value-set", Named.CODE_SET);
        Says says = fields.word("says", Says.class);
        Optional<String> why = fields.maybeText("why");
        Optional<Integer> days = fields.maybeWhole("window-days");
        Optional<Window> window = fields.maybeWord("window-says", Window.class);
        boolean ever = fields.flag("ever", false);
        Optional<String> token = fields.maybeText("token");
        if (!binding.trusted()) {
            new RecordChecks(fields, resources, says, value).check(why, days, token);
        }
        if (fields.sound()) {
            Optional<Token> which = token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(fields.ids().token(token.get()));
            boolean windowSaysYes = window.isPresent() && window.get() == Window.YES;
            into.add(new RecordMapping(
                    Set.copyOf(resources), set, valueSet, says, why.orElse(""), days, windowSaysYes, ever, which));
        }
    }
}
