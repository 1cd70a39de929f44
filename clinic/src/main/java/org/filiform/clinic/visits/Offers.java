package org.filiform.clinic.visits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.clients.Client;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.FactId;
import org.springframework.stereotype.Component;

/** Makes offers of muscles: what each brings into this plan, and its card. */
@Component
class Offers {

    private static final FactId FAINTS = new FactId("faint-with-needles");

    private final Adding adding;
    private final RiskCards cards;
    private final SiteNames names;
    private final Cautions cautions;

    Offers(Adding adding, RiskCards cards, SiteNames names, Cautions cautions) {
        this.adding = adding;
        this.cards = cards;
        this.names = names;
        this.cautions = cautions;
    }

    /**
     * For one page: each muscle is tried once, however often it is shown.
     *
     * @param draft the plan as it stands on the page
     * @param kept the plan that counts
     * @param about what was found about the client and that plan
     * @param known facts that hold for the client
     * @param fits how muscles fit what was painted
     */
    Maker maker(
            Client client, Draft draft, Optional<Plan> kept, Collection<Finding> about, Set<FactId> known, Fits fits) {
        List<String> positioning = about.stream()
                .filter(finding -> finding.from().contains(FAINTS))
                .map(finding -> cautions.of(finding).title())
                .toList();
        return new Maker(client, draft, kept, new RiskCards.Beside(cards.held(Room.who()), known, positioning), fits);
    }

    /** Makes the offers of one page. */
    final class Maker {

        private final Client client;
        private final Draft draft;
        private final Optional<Plan> kept;
        private final RiskCards.Beside beside;
        private final Fits fits;
        private final Map<Site, Offer> made = new HashMap<>();

        private Maker(Client client, Draft draft, Optional<Plan> kept, RiskCards.Beside beside, Fits fits) {
            this.client = client;
            this.draft = draft;
            this.kept = kept;
            this.beside = beside;
            this.fits = fits;
        }

        Offer of(Site site) {
            return made.computeIfAbsent(site, this::make);
        }

        private Offer make(Site site) {
            Brings brings = adding.of(client, draft, site);
            boolean isKept = kept.filter(plan -> plan.sites().contains(site)).isPresent();
            return new Offer(
                    site,
                    names.of(site),
                    draft.has(site),
                    new Offer.Sends(names.sent(site, false), names.sent(site, true)),
                    names.complaint(site),
                    fits.fit(site),
                    fits.felt(site),
                    fits.next(site),
                    brings,
                    cards.of(draft, site, brings, beside, isKept));
        }
    }
}
