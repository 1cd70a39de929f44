package org.filiform.clinic.note;

import java.util.function.Function;
import org.filiform.clinic.visits.Site;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;

/**
 * What the pack calls things. What it does not know keeps its id, so that nothing is left out of a note.
 *
 * @param pack which pack
 * @param sites names of muscles with their side
 */
public record Names(Pack pack, Function<Site, String> sites) {

    String site(Site site) {
        return sites.apply(site);
    }

    String modality(ModalityId id) {
        return pack.modalities().find(id).map(found -> found.name()).orElseGet(id::value);
    }

    String region(Token id) {
        return pack.regions().find(id).map(found -> found.name()).orElseGet(id::value);
    }

    String technique(Token id) {
        return pack.techniques().find(id).map(found -> found.name()).orElseGet(id::value);
    }

    String drug(Token id) {
        return pack.drugs().find(id).map(found -> found.name()).orElseGet(id::value);
    }

    String card(Token id) {
        return pack.visit().cards().find(id).map(found -> found.name()).orElseGet(id::value);
    }

    String complaint(String id) {
        return pack.complaints().find(id).map(found -> found.name()).orElse("");
    }
}
