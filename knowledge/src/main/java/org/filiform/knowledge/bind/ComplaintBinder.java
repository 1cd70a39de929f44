package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.indication.Indication;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.tree.Node;

/** Binds what people come for, and whether there is a reason to. */
final class ComplaintBinder {

    private final Binding binding;

    ComplaintBinder(Binding binding) {
        this.binding = binding;
    }

    List<Complaint> complaints(List<Node> nodes) {
        List<Complaint> complaints = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            complaint(binding.fields(node, "a complaint"), complaints);
        }
        return complaints;
    }

    private void complaint(Fields fields, List<Complaint> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        String clientName = fields.text("client-name");
        Complaint.Kind kind = fields.word("kind", Complaint.Kind.class);
        List<String> claims = fields.maybeNames("claims", Named.CLAIM);
        List<Complaint.Ground> grounds = new ArrayList<>();
        for (Node node : fields.list("indications")) {
            ground(binding.fields(node, "an indication"), grounds);
        }
        List<String> conflicts = fields.maybeNames("conflicts", Named.CONFLICT);
        oncePerModality(fields, grounds);
        if (fields.sound()) {
            into.add(new Complaint(id, name, clientName, kind, claims, grounds, conflicts));
        }
    }

    private static void oncePerModality(Fields fields, List<Complaint.Ground> grounds) {
        List<ModalityId> modalities = new ArrayList<>();
        for (Complaint.Ground ground : grounds) {
            modalities.add(ground.modality());
        }
        if (!Fields.allDifferent(modalities)) {
            fields.problem("indications", Fault.DUPLICATE_ENTRY, "A modality stands here twice: keep one.");
        }
    }

    private void ground(Fields fields, List<Complaint.Ground> into) {
        String modality = fields.name("modality", Named.MODALITY);
        Indication grade = fields.word("grade", Indication.class);
        String why = fields.text("why");
        String horizon = fields.text("horizon");
        Cited cited = Cited.read(fields, "evidence");
        boolean later = fields.flag("only-after-simpler-care");
        List<Complaint.Voice> voices = new ArrayList<>();
        for (Node node : fields.maybeList("positions")) {
            voice(binding.fields(node, "a position"), voices);
        }
        if (fields.sound()) {
            into.add(new Complaint.Ground(
                    new ModalityId(modality), grade, why, horizon, cited.sources(), cited.mark(), later, voices));
        }
    }

    private static void voice(Fields fields, List<Complaint.Voice> into) {
        List<String> holders = Cited.someSources(fields, "holders");
        String says = fields.text("says");
        if (fields.sound()) {
            into.add(new Complaint.Voice(fields.ids().sources(holders), says));
        }
    }
}
