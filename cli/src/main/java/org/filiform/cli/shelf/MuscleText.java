package org.filiform.cli.shelf;

import java.util.List;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.Needling;
import org.filiform.knowledge.body.Noted;

/** Writes all that is known of a muscle, each part with how far it was checked and where it was found. */
record MuscleText(Pack pack, TextPage page) {

    void write(Muscle muscle) {
        page.spread(page.paint(Tone.TITLE, muscle.english()), muscle.id().value());
        page.line(muscle.latin()
                + muscle.ta2().map(number -> " (TA2 " + number + ")").orElse("") + " · " + muscle.bodyRegion());
        felt(muscle);
        muscle.triggerPoints().ifPresent(points -> {
            page.heading("Trigger points described: " + points.count());
            noted("Where", points.sites());
            noted("Complaint", points.complaint());
        });
        muscle.innervation().ifPresent(innervation -> {
            page.heading("Muscle");
            noted("Nerves", innervation.nerves());
            noted("Does", innervation.actions());
        });
        muscle.needling().ifPresent(needling -> needling(muscle, needling));
        new MuscleCare(pack, page).write(muscle);
    }

    private void felt(Muscle muscle) {
        page.heading(
                "Where pain from it is felt" + (muscle.paired() ? " (the left muscle; the right one mirrors it)" : ""));
        page.labelled(0, "Mostly", names(muscle.primary()));
        page.labelled(0, "Also", muscle.spillover().isEmpty() ? "no other place noted" : names(muscle.spillover()));
        checked(muscle.referral().mark(), muscle.referral().source());
    }

    private void needling(Muscle muscle, Needling needling) {
        page.heading(needling.depth() == Needling.Depth.NONE ? "Needling: not needled" : "Needling");
        page.labelled(0, "Lying", needling.position());
        if (!needling.palpation().isEmpty()) {
            page.labelled(
                    0, "Felt", needling.palpation().stream().map(Names::of).collect(Collectors.joining(" or ")));
        }
        page.labelled(0, "Way in", needling.approach());
        checked(needling.mark(), needling.source());
        page.labelled(0, "Needled in", muscle.needledIn().isEmpty() ? "not known" : names(muscle.needledIn()));
        needling.length().ifPresent(length -> {
            page.labelled(
                    0,
                    "Needles",
                    length.fromMm() + " to " + length.toMm()
                            + " mm are in use, which says nothing about how deep to go");
            checked(length.mark(), length.source());
        });
        noted("Nearby", needling.hazards());
    }

    private void noted(String label, Noted noted) {
        page.labelled(0, label, noted.says());
        checked(noted.mark(), noted.source());
    }

    private void checked(Mark mark, String source) {
        page.labelled(0, "", "[" + Wording.of(mark) + "] " + source);
    }

    private String names(List<Token> places) {
        return String.join("; ", new PlaceWords(pack).names(places));
    }
}
