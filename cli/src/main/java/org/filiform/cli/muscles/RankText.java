package org.filiform.cli.muscles;

import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Band;
import org.filiform.decision.pain.Candidate;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;

/** A ranking for people to read: words and no figures. */
record RankText(Ranked ranked) {

    void write(TextPage page) {
        RankWords words = new RankWords(ranked.pack());
        page.spread(page.paint(Tone.TITLE, "Muscles worth palpating"), "no diagnosis");
        ranked.notices().forEach(notice -> page.item(0, "!", notice));
        int place = 1;
        for (Candidate candidate : ranked.shown()) {
            page.blank();
            page.spread(
                    page.paint(Tone.STRONG, place++ + ". " + words.site(candidate.site())),
                    RankWords.band(candidate.band()));
            about(candidate, page);
        }
        page.heading("What is left");
        page.labelled(0, "Unexplained", said(ranked.ranking().unexplained()));
        page.labelled(0, "No muscle", noMuscle());
        page.labelled(
                0,
                "Test next",
                ranked.ranking()
                        .next()
                        .map(next -> words.site(next.site()) + ": " + RankWords.test(next.sign()))
                        .orElse("nothing is left to test"));
        page.blank()
                .paragraph(
                        0,
                        "It says which muscles could send this pain, and not which of them most often do. Figures: --format"
                                + " json.");
    }

    private void about(Candidate candidate, TextPage page) {
        page.labelled(3, "Explains", said(candidate.explains()));
        if (!candidate.against().isEmpty()) {
            page.labelled(3, "Against", "not painted: " + said(candidate.against()));
        }
        if (candidate.signs().isExamined()) {
            page.labelled(3, "Felt", RankWords.diagnosis(candidate.signs().diagnosis()));
        }
        List<String> risks = ranked.risks(candidate).stream()
                .map(risk -> risk.structure() + " (" + Wording.of(risk.mark()) + ")")
                .toList();
        page.labelled(3, "At risk", risks.isEmpty() ? "not known, which is not nothing" : String.join("; ", risks));
        page.labelled(
                3, "Referral", Wording.of(ranked.muscle(candidate).referral().mark()));
    }

    private String said(List<Token> regions) {
        if (regions.isEmpty()) {
            return "nothing that is painted";
        }
        List<String> names = new ArrayList<>(new PlaceWords(ranked.pack()).names(regions));
        return String.join("; ", names);
    }

    private String noMuscle() {
        if (ranked.drawing().isEmpty()) {
            return "nothing is painted";
        }
        return switch (Band.of(ranked.ranking().noMuscle())) {
            case EXPLAINS_MOST -> "likely that something else than a muscle hurts here";
            case EXPLAINS_MUCH -> "something else than a muscle may well hurt here";
            case EXPLAINS_SOME, EXPLAINS_LITTLE -> "muscles can explain it, which does not show that they do";
        };
    }
}
