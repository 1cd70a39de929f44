package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.visit.Card;
import org.filiform.knowledge.visit.Sentence;

/** Binds the cards for when something is wrong. */
final class CardBinder {

    /** The most words of a step. */
    static final int STEP = 12;

    private final Binding binding;

    CardBinder(Binding binding) {
        this.binding = binding;
    }

    List<Card> cards(List<Node> nodes) {
        List<Card> cards = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            card(binding.fields(node, "a card"), cards);
        }
        return cards;
    }

    private void card(Fields fields, List<Card> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        List<Sentence> lookFor = sentences(fields, "look-for");
        List<Card.Step> steps = new ArrayList<>();
        for (Node node : some(fields, "steps")) {
            step(binding.fields(node, "a step"), steps);
        }
        List<Sentence> emergency = sentences(fields, "emergency");
        List<Sentence> record = sentences(fields, "record");
        if (fields.sound()) {
            into.add(new Card(fields.ids().token(id), name, lookFor, steps, emergency, record));
        }
    }

    private void step(Fields fields, List<Card.Step> into) {
        String says = fields.text("says");
        if (!binding.trusted()) {
            Wording.length(fields, "says", says, STEP);
        }
        Optional<Card.Weight> weight = fields.maybeWord("weight", Card.Weight.class);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Card.Step(new Sentence(says, cited.sources(), cited.mark()), weight));
        }
    }

    private List<Sentence> sentences(Fields fields, String key) {
        List<Sentence> sentences = new ArrayList<>();
        for (Node node : some(fields, key)) {
            sentence(binding.fields(node, "a sentence"), sentences);
        }
        return sentences;
    }

    private static void sentence(Fields fields, List<Sentence> into) {
        String says = fields.text("says");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Sentence(says, cited.sources(), cited.mark()));
        }
    }

    /** A card with an empty part would leave somebody alone with it. */
    private static List<Node> some(Fields fields, String key) {
        List<Node> nodes = fields.list(key);
        if (nodes.isEmpty() && fields.has(key)) {
            fields.problem(key, Fault.MISSING_KEY, "'" + key + "' is empty: a card says at least one thing there.");
        }
        return nodes;
    }
}
