package org.filiform.knowledge.bind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Targets;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Ids;
import org.filiform.knowledge.field.Named;

/** What a rule speaks about, as it was read. */
record TargetFields(
        List<String> regions, List<String> muscles, List<String> from, List<String> techniques, List<String> drugs) {

    static TargetFields read(Fields fields) {
        List<String> techniques = fields.maybeNames("techniques", Named.TECHNIQUE);
        List<String> drugs = fields.maybeNames("drugs", Named.DRUG, Named.DRUG_GROUP);
        if (!fields.has("sites")) {
            return new TargetFields(List.of(), List.of(), List.of(), techniques, drugs);
        }
        Fields sites = fields.part("sites", "sites");
        List<String> regions = sites.maybeNames("regions", Named.REGION, Named.REGION_GROUP);
        List<String> muscles = sites.maybeNames("muscles", Named.MUSCLE, Named.MUSCLE_GROUP);
        List<String> from = sites.maybeNames("from", Named.FACT);
        sites.close();
        return new TargetFields(regions, muscles, from, techniques, drugs);
    }

    boolean hasSites() {
        return !regions.isEmpty() || !muscles.isEmpty() || !from.isEmpty();
    }

    Targets targets(Ids ids) {
        Set<FactId> facts = new HashSet<>();
        for (String fact : from) {
            facts.add(ids.fact(fact));
        }
        return new Targets(
                ids.tokenSet(regions), ids.tokenSet(muscles), facts, ids.tokenSet(techniques), ids.tokenSet(drugs));
    }
}
