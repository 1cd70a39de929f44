package org.filiform.knowledge.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.body.Agreement;
import org.filiform.knowledge.body.LatentShare;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds what can be trusted of an examination by hand. */
final class AgreementBinder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Binding binding;

    AgreementBinder(Binding binding) {
        this.binding = binding;
    }

    List<Agreement> agreement(List<Node> nodes) {
        List<Agreement> agreement = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            agreement(binding.fields(node, "an agreement between examiners"), agreement);
        }
        return agreement;
    }

    List<LatentShare> latentShares(List<Node> nodes) {
        List<LatentShare> shares = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            share(binding.fields(node, "a share of people without pain"), shares);
        }
        return shares;
    }

    private static void agreement(Fields fields, List<Agreement> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        BigDecimal kappa = fields.figure("kappa");
        within(fields, "kappa", kappa, BigDecimal.ONE);
        Agreement.Basis basis = fields.word("basis", Agreement.Basis.class);
        Optional<Agreement.Range> range = range(fields);
        Optional<String> note = fields.maybeText("note");
        Cited cited = Cited.read(fields);
        if (basis == Agreement.Basis.MIDDLE
                && (range.isEmpty() || range.get().middle().compareTo(kappa) != 0)) {
            fields.problem("kappa", Fault.BAD_FIGURE, "The middle of a range should be given, with that range.");
        }
        if (fields.sound()) {
            into.add(new Agreement(
                    fields.ids().token(id), name, kappa, basis, range, note, cited.sources(), cited.mark()));
        }
    }

    private static Optional<Agreement.Range> range(Fields fields) {
        if (!fields.has("range")) {
            return Optional.empty();
        }
        Fields range = fields.part("range", "a range");
        BigDecimal from = range.figure("from");
        BigDecimal to = range.figure("to");
        inOrder(range, from, to);
        within(range, "to", to, BigDecimal.ONE);
        Cited cited = Cited.read(range);
        return range.sound()
                ? Optional.of(new Agreement.Range(from, to, cited.sources(), cited.mark()))
                : Optional.empty();
    }

    private static void share(Fields fields, List<LatentShare> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        Fields percent = fields.part("percent", "a range in percent");
        BigDecimal from = percent.figure("from");
        BigDecimal to = percent.figure("to");
        inOrder(percent, from, to);
        within(percent, "to", to, HUNDRED);
        percent.close();
        int people = fields.whole("people");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new LatentShare(fields.ids().token(id), name, from, to, people, cited.sources(), cited.mark()));
        }
    }

    private static void inOrder(Fields fields, BigDecimal from, BigDecimal to) {
        if (from.signum() < 0 || from.compareTo(to) > 0) {
            fields.problem("from", Fault.BAD_FIGURE, "'from' should be no less than nothing, and no more than 'to'.");
        }
    }

    private static void within(Fields fields, String key, BigDecimal figure, BigDecimal most) {
        if (figure.signum() < 0 || figure.compareTo(most) > 0) {
            fields.problem(key, Fault.BAD_FIGURE, "'" + key + "' should lie between 0 and " + most + ".");
        }
    }
}
