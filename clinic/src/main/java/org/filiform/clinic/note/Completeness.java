package org.filiform.clinic.note;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Insertion;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Reconciliation;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.visit.NoteItem;

/**
 * Measures a note against the items of the pack. An item that the pack has and nobody here knows how to measure counts as
 * missing, never as there.
 */
final class Completeness {

    private static final Token CURRENT = new Token("electrical-stimulation");
    private static final ModalityId NEEDLING = new ModalityId("dn");

    /** How each item is measured, by its name in the pack. The lot of needles is an item of its own beside their size. */
    private static final Map<String, Predicate<Done>> MEASURES = Map.ofEntries(
            Map.entry("style", done -> done.plan().isPresent() && ofEach(done, Completeness::hasTechnique)),
            Map.entry(
                    "reasoning",
                    done -> done.assessment().isPresent()
                            && planned(done, plan -> !plan.why().isBlank())),
            Map.entry(
                    "variation",
                    done -> done.draft().asPlanned()
                            || !done.draft().variation().isEmpty()),
            Map.entry("insertions", done -> !done.ledger().insertions().isEmpty()),
            Map.entry("points", done -> !done.ledger().insertions().isEmpty()),
            Map.entry("depth", done -> ofEach(done, each -> each.how().depth().isPresent())),
            Map.entry("response", done -> ofEach(done, each -> each.response().isPresent())),
            Map.entry("stimulation", done -> ofEach(done, Completeness::hasTechnique) && isCurrentTold(done)),
            Map.entry("retention", done -> ofEach(done, each -> each.until().isPresent())),
            Map.entry("needle-type", done -> ofEach(done, each -> each.spec().isPresent())),
            Map.entry("sessions", done -> done.plan().isPresent()),
            Map.entry("frequency", done -> !done.ledger().insertions().isEmpty()),
            Map.entry(
                    "other-treatment",
                    done -> done.draft().nothingElse() || !done.draft().other().isEmpty()),
            Map.entry("setting", Completeness::isSettingTold),
            Map.entry(
                    "practitioner",
                    done -> done.by().stream()
                            .allMatch(by ->
                                    !by.profession().isEmpty() && !by.acts().isEmpty())),
            Map.entry("needles-counted", done -> done.ledger().reconciliation() instanceof Reconciliation.Even),
            Map.entry(
                    "body-position",
                    done -> planned(done, plan -> !plan.position().isBlank())),
            Map.entry(
                    "lot",
                    done -> ofEach(
                            done, each -> each.spec().flatMap(NeedleSpec::lot).isPresent())),
            Map.entry(
                    "injectate",
                    done -> ofEach(done, each -> each.dose().isPresent())
                            && (done.injected().isKnown()
                                    || !done.draft().injected().isEmpty())),
            Map.entry("reactions", Completeness::areReactionsTold),
            Map.entry(
                    "own-risk",
                    done -> done.findings().isEmpty() || done.draft().riskTold()),
            Map.entry("safety-net", done -> done.draft().advice()));

    private Completeness() {}

    /** Whether anybody here knows how to measure an item. */
    static boolean measures(NoteItem item) {
        return MEASURES.containsKey(item.id().value());
    }

    static Meter of(Done done, Pack pack) {
        ModalityId modality =
                done.plan().map(Written::paper).map(Plan::modality).orElse(NEEDLING);
        return new Meter(pack.visit().note().stream()
                .filter(item -> item.need() != NoteItem.Need.NOT_APPLICABLE)
                .filter(item -> item.modalities().contains(modality))
                .map(item -> new Meter.Mark(item, isThere(item, done)))
                .toList());
    }

    private static boolean isThere(NoteItem item, Done done) {
        return MEASURES.getOrDefault(item.id().value(), _ -> false).test(done);
    }

    private static boolean planned(Done done, Predicate<Plan> holds) {
        return done.plan().map(Written::paper).filter(holds).isPresent();
    }

    private static boolean ofEach(Done done, Predicate<Insertion> holds) {
        List<Insertion> insertions = done.ledger().insertions();
        return !insertions.isEmpty() && insertions.stream().allMatch(holds);
    }

    private static boolean hasTechnique(Insertion insertion) {
        return !insertion.how().techniques().isEmpty();
    }

    private static boolean isCurrentTold(Done done) {
        boolean isUsed = done.ledger().insertions().stream()
                .anyMatch(each -> each.how().techniques().contains(CURRENT));
        return !isUsed
                || done.ledger().effective().stream()
                        .anyMatch(entry -> entry.operation() instanceof Operation.WithCurrent);
    }

    private static boolean isSettingTold(Done done) {
        return done.pause().filter(held -> !held.paper().room().isBlank()).isPresent()
                && !done.agreed().isEmpty()
                && done.draft().advice();
    }

    /** That there was none does not go with one that the ledger tells of, nor with a needle that stayed. */
    private static boolean areReactionsTold(Done done) {
        boolean isNone = done.ledger().reactions().isEmpty()
                && done.ledger().in(Needle.State.RETAINED).isEmpty();
        return !done.draft().reactions().isEmpty() || (done.draft().noReaction() && isNone);
    }
}
