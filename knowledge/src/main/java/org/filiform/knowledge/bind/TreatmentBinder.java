package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.Hazard;
import org.filiform.knowledge.treatment.Drug;
import org.filiform.knowledge.treatment.DrugGroup;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement;
import org.filiform.knowledge.treatment.Technique;
import org.filiform.knowledge.tree.Node;

/** Binds treatments, techniques, drugs and hazards. */
final class TreatmentBinder {

    /** The most words that a statement for the person treated may have. */
    static final int CLIENT_STATEMENT = 60;

    private final Binding binding;

    TreatmentBinder(Binding binding) {
        this.binding = binding;
    }

    List<ModalityEntry> modalities(List<Node> nodes) {
        List<ModalityEntry> modalities = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            modality(binding.fields(node, "a modality"), modalities);
        }
        if (nodes.isEmpty()) {
            binding.problem(Place.in(Topic.MODALITIES.path()), Fault.MISSING_KEY, "A pack has at least one modality.");
        }
        return modalities;
    }

    private void modality(Fields fields, List<ModalityEntry> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        String shortName = fields.text("short");
        boolean screened = fields.flag("screened");
        Optional<String> techniqueOf = fields.maybeName("technique-of", Named.MODALITY);
        List<Statement> statements = new ArrayList<>();
        for (Node node : fields.list("statements")) {
            statement(binding.fields(node, "a statement"), statements);
        }
        if (fields.sound()) {
            Optional<ModalityId> whole =
                    techniqueOf.isEmpty() ? Optional.empty() : Optional.of(new ModalityId(techniqueOf.get()));
            into.add(new ModalityEntry(new ModalityId(id), name, shortName, screened, whole, statements));
        }
    }

    private void statement(Fields fields, List<Statement> into) {
        Statement.Topic topic = fields.word("topic", Statement.Topic.class);
        String says = fields.text("says");
        String client = fields.text("client");
        if (!binding.trusted()) {
            Wording.emergency(fields, "client", client, CLIENT_STATEMENT);
        }
        Cited cited = Cited.read(fields);
        List<String> conflicts = fields.maybeNames("conflicts", Named.CONFLICT);
        if (fields.sound()) {
            into.add(new Statement(topic, says, client, cited.sources(), cited.mark(), conflicts));
        }
    }

    List<Technique> techniques(List<Node> nodes) {
        List<Technique> techniques = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Fields fields = binding.fields(node, "a technique");
            String id = fields.id("id", Shape.KEBAB);
            String name = fields.text("name");
            String meaning = fields.text("meaning");
            Cited cited = Cited.read(fields);
            if (fields.sound()) {
                techniques.add(new Technique(fields.ids().token(id), name, meaning, cited.sources(), cited.mark()));
            }
        }
        return techniques;
    }

    List<DrugGroup> drugGroups(List<Node> nodes) {
        List<DrugGroup> groups = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Fields fields = binding.fields(node, "a group of drugs");
            String id = fields.id("id", Shape.KEBAB);
            String name = fields.text("name");
            if (fields.sound()) {
                groups.add(new DrugGroup(fields.ids().token(id), name));
            }
        }
        return groups;
    }

    List<Drug> drugs(List<Node> nodes) {
        List<Drug> drugs = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            drug(binding.fields(node, "a drug"), drugs);
        }
        return drugs;
    }

    private void drug(Fields fields, List<Drug> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        Drug.DrugClass drugClass = fields.word("class", Drug.DrugClass.class);
        List<String> groups = fields.names("groups", Named.DRUG_GROUP);
        Cited cited = Cited.read(fields);
        if (binding.names().has(Named.DRUG_GROUP, id)) {
            fields.problem("id", Fault.DUPLICATE_ID, "A group of drugs has this name: rename one of the two.");
        }
        if (fields.sound()) {
            into.add(new Drug(
                    fields.ids().token(id),
                    name,
                    drugClass,
                    fields.ids().tokens(groups),
                    cited.sources(),
                    cited.mark()));
        }
    }

    List<Hazard> hazards(List<Node> nodes) {
        List<Hazard> hazards = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Fields fields = binding.fields(node, "a hazard");
            String id = fields.id("id", Shape.HAZARD);
            String name = fields.text("name");
            if (fields.sound()) {
                hazards.add(new Hazard(id, name));
            }
        }
        return hazards;
    }
}
