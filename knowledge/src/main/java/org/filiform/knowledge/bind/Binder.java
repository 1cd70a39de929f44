package org.filiform.knowledge.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Drug;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.tree.Node;

/** Binds the tree of a whole pack, from whichever form it was read, and refuses it whole if anything is wrong. */
public final class Binder {

    private final Contents contents;
    private final Binding binding;
    private final String hash;

    private Binder(Contents contents, String hash) {
        this.contents = contents;
        this.binding = contents.binding();
        this.hash = hash;
    }

    /**
     * Binds a pack and checks all of it.
     *
     * @param files a mapping from the paths of its files to what they hold
     * @param hash the hash of that tree
     * @param problems what was found already while it was read
     */
    public static Loading<Pack> check(Node.Entries files, String hash, Problems problems) {
        return new Binder(Contents.of(files, problems, false), hash).pack();
    }

    /**
     * Binds a pack that was checked before it was compiled. Only its shape is looked at again.
     *
     * @param files a mapping from the paths of its files to what they hold
     * @param hash the hash of that tree
     */
    public static Loading<Pack> trust(Node.Entries files, String hash) {
        return new Binder(Contents.of(files, new Problems(), true), hash).pack();
    }

    private record Identity(String name, String version, List<String> languages) {}

    private Loading<Pack> pack() {
        Identity identity = identity();
        EvidenceBinder evidence = new EvidenceBinder(binding);
        TreatmentBinder treatments = new TreatmentBinder(binding);
        FactBinder asking = new FactBinder(binding);
        AnatomyBinder anatomy = AnatomyBinder.bind(contents);
        List<ModalityEntry> modalities = treatments.modalities(contents.list(Named.MODALITY));
        List<Drug> drugs = treatments.drugs(contents.list(Named.DRUG));
        List<Page> pages = asking.pages(contents.list(Named.PAGE));
        List<FactEntry> facts = asking.facts(contents.list(Named.FACT));
        Vocabulary vocabulary = new Vocabulary(binding, anatomy.regionGroups(), anatomy.muscleGroups(), drugs);
        Map<String, FactDefinition> definitions = definitions(facts);
        RuleChecks checks = new RuleChecks(definitions, modalities);
        ConditionBinder conditions = new ConditionBinder(binding, definitions, vocabulary);
        List<RuleEntry> rules = new RuleBinder(binding, conditions, checks).rules(contents.list(Named.RULE));
        if (!binding.trusted()) {
            anatomy.check();
            new FactChecks(binding, facts).check(pages, checks.used());
        }
        Parts parts = new Parts(anatomy, modalities, drugs, pages, facts, rules);
        return pack(identity, parts, evidence, treatments);
    }

    /** What was bound first, since the rest or the checks need it. */
    private record Parts(
            AnatomyBinder anatomy,
            List<ModalityEntry> modalities,
            List<Drug> drugs,
            List<Page> pages,
            List<FactEntry> facts,
            List<RuleEntry> rules) {}

    private Loading<Pack> pack(Identity identity, Parts parts, EvidenceBinder evidence, TreatmentBinder treatments) {
        var parameters = new ParameterBinder(binding).parameters(contents.list(Named.PARAMETER));
        var codeSets = new CodeBinder(binding).sets(contents.codeFiles());
        var eligibility = new EligibilityBinder(binding).rules(contents.list(Named.ELIGIBILITY));
        var hazards = treatments.hazards(contents.list(Named.HAZARD));
        var sources = new SourceBinder(binding).sources(contents.list(Named.SOURCE));
        var claims = evidence.claims(contents.list(Named.CLAIM));
        var conflicts = evidence.conflicts(contents.list(Named.CONFLICT));
        var traps = evidence.traps(contents.list(Named.TRAP));
        var rows = evidence.evidence(contents.list(Named.EVIDENCE));
        var adverseEvents = evidence.adverseEvents(contents.list(Named.ADVERSE_EVENT));
        var techniques = treatments.techniques(contents.list(Named.TECHNIQUE));
        var drugGroups = treatments.drugGroups(contents.list(Named.DRUG_GROUP));
        var injectates = new InjectateBinder(binding).injectates(contents);
        var complaints = new ComplaintBinder(binding).complaints(contents.list(Named.COMPLAINT));
        var visit = VisitBinder.bind(contents);
        if (!binding.trusted()) {
            visit.check(adverseEvents);
        }
        if (!binding.problems().none()) {
            return new Loading.Refused<>(binding.problems().sorted());
        }
        return new Loading.Loaded<>(new Pack(
                new Frame.PackIdentity(identity.name, identity.version, hash),
                identity.languages,
                Catalog.of(parameters),
                Catalog.of(parts.pages),
                Catalog.of(parts.facts),
                Catalog.of(codeSets),
                Catalog.of(parts.rules),
                Catalog.of(eligibility),
                Catalog.of(hazards),
                Catalog.of(sources),
                Catalog.of(claims),
                Catalog.of(conflicts),
                Catalog.of(traps),
                Catalog.of(rows),
                Catalog.of(adverseEvents),
                Catalog.of(parts.modalities),
                Catalog.of(techniques),
                Catalog.of(parts.drugs),
                Catalog.of(drugGroups),
                injectates,
                Catalog.of(complaints),
                parts.anatomy.anatomy(),
                visit.knowledge()));
    }

    private static Map<String, FactDefinition> definitions(List<FactEntry> facts) {
        Map<String, FactDefinition> definitions = new HashMap<>();
        for (FactEntry fact : facts) {
            definitions.put(fact.id().value(), fact.definition());
        }
        return definitions;
    }

    private Identity identity() {
        Optional<Node> node = contents.identity();
        if (node.isEmpty()) {
            binding.problem(
                    Place.in(Topic.IDENTITY.path()),
                    Fault.MISSING_KEY,
                    "A pack has a file of this name with its name, version and languages: add it.");
            return new Identity("", "", List.of());
        }
        Fields fields = binding.fields(node.get(), "the identity of the pack");
        String name = fields.id("name", Shape.KEBAB);
        String version = fields.text("version");
        List<String> languages = fields.texts("languages");
        fields.close();
        return new Identity(name, version, languages);
    }
}
