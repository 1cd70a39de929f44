package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;
import org.filiform.knowledge.fact.QuestionText;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Names;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds pages and facts. */
final class FactBinder {

    /** The most words of a question, of a line to tick, of a help text, and of a label. */
    static final int QUESTION = 35;

    static final int ITEM = 20;
    static final int HELP = 60;
    static final int LABEL = 12;

    private static final String EVERYWHERE = "whole-body";

    private final Binding binding;
    private final RecordBinder records;
    private final Set<Token> everywhere;

    FactBinder(Binding binding) {
        this.binding = binding;
        this.records = new RecordBinder(binding);
        this.everywhere = everywhere();
    }

    private Set<Token> everywhere() {
        Names names = binding.names();
        if (names.has(Named.REGION_GROUP, EVERYWHERE)) {
            return Set.of(new Token(EVERYWHERE));
        }
        Set<Token> tokens = new HashSet<>();
        for (String code : names.all(Named.REGION)) {
            if (binding.trusted() || Shape.KEBAB.fits(code)) {
                tokens.add(binding.ids().token(code));
            }
        }
        return tokens;
    }

    List<Page> pages(List<Node> nodes) {
        List<Page> pages = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            page(binding.fields(node, "a page"), pages);
        }
        return pages;
    }

    private void page(Fields fields, List<Page> into) {
        String id = fields.id("id", Shape.KEBAB);
        String title = fields.text("title");
        String intro = fields.text("intro");
        if (!binding.trusted()) {
            Wording.client(fields, "title", title, LABEL);
            Wording.client(fields, "intro", intro, QUESTION);
        }
        Stage stage = fields.word("stage", Stage.class);
        if (fields.sound()) {
            into.add(new Page(id, title, intro, stage));
        }
    }

    List<FactEntry> facts(List<Node> nodes) {
        List<FactEntry> facts = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            fact(binding.fields(node, "a fact"), facts);
        }
        return facts;
    }

    private void fact(Fields fields, List<FactEntry> into) {
        String id = fields.id("id", Shape.KEBAB);
        String label = fields.text("label");
        QuestionText question = question(fields.part("question", "a question"));
        String page = fields.name("page", Named.PAGE);
        Stage stage = fields.word("stage", Stage.class);
        Kind kind = fields.word("kind", Kind.class);
        Optional<String> parent = fields.maybeName("parent", Named.FACT);
        Life life = fields.word("life", Life.class);
        Set<Answerer> by = fields.words("by", Answerer.class);
        ValueKind value = value(fields);
        boolean permits = fields.flag("permits", false);
        List<RecordMapping> mappings = records.read(fields, value);
        Cited cited = Cited.read(fields);
        if (!binding.trusted()) {
            Wording.length(fields, "label", label, LABEL);
            FactShape.check(fields, new FactShape(kind, parent, by, question, value, permits, mappings));
        }
        if (fields.sound()) {
            Optional<FactId> over = parent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(fields.ids().fact(parent.get()));
            into.add(new FactEntry(
                    new FactDefinition(fields.ids().fact(id), stage, kind, life, by, value, over, permits),
                    label,
                    question,
                    page,
                    mappings,
                    cited.sources(),
                    cited.mark()));
        }
    }

    private QuestionText question(Fields fields) {
        Optional<String> client = fields.maybeText("client");
        String clinician = fields.text("clinician");
        Optional<String> help = fields.maybeText("help");
        Optional<String> item = fields.maybeText("item");
        if (!binding.trusted()) {
            client.ifPresent(text -> Wording.client(fields, "client", text, QUESTION));
            help.ifPresent(text -> Wording.client(fields, "help", text, HELP));
            item.ifPresent(text -> Wording.client(fields, "item", text, ITEM));
            Wording.length(fields, "clinician", clinician, QUESTION);
        }
        fields.close();
        return new QuestionText(client, clinician, help, item);
    }

    private ValueKind value(Fields fields) {
        return fields.need("value") instanceof Node.Entries
                ? otherValue(fields.part("value", "a kind of value"))
                : plainValue(fields);
    }

    private ValueKind plainValue(Fields fields) {
        return switch (fields.word("value", PlainValue.class)) {
            case YES_NO -> new ValueKind.YesNo();
            case DATE -> new ValueKind.Day();
            case TRIMESTER -> new ValueKind.Trimester();
            case REGIONS -> new ValueKind.Places(unsaid(fields));
        };
    }

    /** The kinds of value that one word names; a quantity and a choice need more than a word. */
    private enum PlainValue {
        YES_NO,
        DATE,
        REGIONS,
        TRIMESTER
    }

    private Set<Token> unsaid(Fields fields) {
        List<String> named = fields.maybeNames("unsaid", Named.REGION, Named.REGION_GROUP);
        return named.isEmpty() ? everywhere : shaped(fields, "unsaid", named);
    }

    private ValueKind otherValue(Fields fields) {
        if (fields.has("quantity")) {
            String unit = fields.text("quantity");
            fields.close();
            return new ValueKind.Quantity(unit);
        }
        List<String> words = fields.texts("tokens");
        Set<Token> tokens = shaped(fields, "tokens", words);
        fields.close();
        return new ValueKind.Choice(tokens);
    }

    private Set<Token> shaped(Fields fields, String key, List<String> words) {
        Set<Token> tokens = new HashSet<>();
        for (String word : words) {
            if (binding.trusted() || Shape.KEBAB.fits(word)) {
                tokens.add(fields.ids().token(word));
            } else {
                fields.problem(key, Fault.BAD_ID, "'" + word + "' should be made of " + Shape.KEBAB.words() + ".");
            }
        }
        return tokens;
    }
}
