package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.visit.Risk;

/** Binds the risks that a consent tells of. */
final class RiskBinder {

    private final Binding binding;

    RiskBinder(Binding binding) {
        this.binding = binding;
    }

    List<Risk> risks(List<Node> nodes) {
        List<Risk> risks = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            risk(binding.fields(node, "a risk"), risks);
        }
        return risks;
    }

    private void risk(Fields fields, List<Risk> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        String clientName = VisitFields.read(binding, fields, "client-name", VisitFields.NAME);
        boolean serious = fields.flag("serious");
        boolean anywhere = fields.flag("anywhere");
        List<String> modalities = VisitFields.modalities(fields);
        List<String> drugs = fields.maybeNames("drugs", Named.DRUG, Named.DRUG_GROUP);
        List<Risk.Figure> figures = new ArrayList<>();
        for (Node node : fields.list("figures")) {
            figure(binding.fields(node, "a figure"), figures);
        }
        String feels = VisitFields.read(binding, fields, "feels", VisitFields.SAYING);
        String act = VisitFields.read(binding, fields, "act", VisitFields.SAYING);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Risk(
                    fields.ids().token(id),
                    name,
                    clientName,
                    serious,
                    anywhere,
                    EvidenceBinder.modalities(modalities),
                    fields.ids().tokens(drugs),
                    figures,
                    feels,
                    act,
                    cited.sources(),
                    cited.mark()));
        }
    }

    private void figure(Fields fields, List<Risk.Figure> into) {
        String row = fields.name("row", Named.ADVERSE_EVENT);
        String of = fields.name("of", Named.MODALITY);
        String client = VisitFields.read(binding, fields, "client", VisitFields.SAYING);
        if (fields.sound()) {
            into.add(new Risk.Figure(row, new ModalityId(of), client));
        }
    }
}
