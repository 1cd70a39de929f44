package org.filiform.clinic.visits;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.screening.AlsoSaid;
import org.filiform.clinic.screening.Planned;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.ledger.Side;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/** The plan of the visit that goes on, as the facts of the pack that rules ask about a plan. */
@Component
class PlanFacts implements Planned {

    static final FactId REGIONS = new FactId("planned-regions");
    static final FactId MUSCLES = new FactId("planned-muscles");
    static final FactId TECHNIQUE = new FactId("planned-technique");
    static final FactId DRUGS = new FactId("planned-drugs");
    static final FactId BOTH_SIDES = new FactId("planned-both-thorax-sides");

    /** What the plan itself says, so that nobody is asked for it. */
    static final Set<FactId> SAID_BY_PLAN = Set.of(REGIONS, MUSCLES, TECHNIQUE, DRUGS, BOTH_SIDES);

    private static final Token THORAX_LEFT = new Token("thorax-left");
    private static final Token THORAX_RIGHT = new Token("thorax-right");
    private static final Token THORACIC = new Token("thoracic");

    private final VisitPapers papers;
    private final SiteNames names;
    private final Rules rules;
    private final Clock clock;

    PlanFacts(VisitPapers papers, SiteNames names, Rules rules, Clock clock) {
        this.clock = clock;
        this.papers = papers;
        this.names = names;
        this.rules = rules;
    }

    @Override
    public Optional<AlsoSaid.Said> of(ClientId client) {
        return papers.currentPlan(client)
                .map(plan ->
                        new AlsoSaid.Said(plan.id().toString(), plan.at(), plan.byName(), "", replies(plan.paper())));
    }

    /**
     * The same for a plan that nobody has made yet, as of this minute: a page asks about many plans, and about the same ones again
     * with the next tap, and what was answered is remembered by all that it follows from.
     */
    AlsoSaid.Said asIf(Plan plan, Whoever who) {
        return new AlsoSaid.Said(
                "as-if", clock.instant().truncatedTo(ChronoUnit.MINUTES), who.name(), "", replies(plan));
    }

    private Map<FactId, Reply> replies(Plan plan) {
        Set<Token> regions = regions(plan);
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        replies.put(MUSCLES, some(muscles(plan)));
        replies.put(REGIONS, some(regions));
        replies.put(TECHNIQUE, some(plan.techniques()));
        replies.put(DRUGS, some(plan.drugs()));
        replies.put(BOTH_SIDES, yesNo(isOnBothSidesOfTheThorax(plan, regions)));
        plan.answers().forEach((fact, answer) -> replies.put(fact, examined(fact, answer, regions)));
        return replies;
    }

    /** What holds somewhere was asked about the places of the plan. */
    private Reply examined(FactId fact, boolean answer, Set<Token> regions) {
        boolean somewhere = rules.pack()
                .facts()
                .find(fact)
                .map(FactEntry::definition)
                .filter(asked -> asked.value() instanceof ValueKind.Places)
                .isPresent();
        return answer && somewhere ? new Reply.Yes(regions) : yesNo(answer);
    }

    private static Set<Token> muscles(Plan plan) {
        return plan.sites().stream().map(Site::muscle).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All regions over which the muscles of a plan are needled, and those that were marked. */
    Set<Token> regions(Plan plan) {
        Set<Token> regions = new TreeSet<>(plan.marked());
        plan.sites().forEach(site -> regions.addAll(names.regions(site)));
        return regions;
    }

    private boolean isOnBothSidesOfTheThorax(Plan plan, Set<Token> regions) {
        boolean left = touches(regions, THORAX_LEFT);
        boolean right = touches(regions, THORAX_RIGHT);
        Set<Token> thoracic = rules.pack().expandMuscles(Set.of(THORACIC));
        for (Site site : plan.sites()) {
            boolean over = thoracic.contains(site.muscle());
            left |= over && site.side() != Side.RIGHT;
            right |= over && site.side() != Side.LEFT;
        }
        return left && right;
    }

    private boolean touches(Set<Token> regions, Token group) {
        return rules.pack().expandRegions(Set.of(group)).stream().anyMatch(regions::contains);
    }

    private static Reply some(Collection<Token> which) {
        return which.isEmpty() ? new Reply.No() : new Reply.Yes(Set.copyOf(which));
    }

    private static Reply yesNo(boolean answer) {
        return answer ? Reply.yes() : new Reply.No();
    }
}
