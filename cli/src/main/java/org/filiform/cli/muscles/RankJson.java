package org.filiform.cli.muscles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.NextTest;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.answer.JsonWriter;
import org.filiform.knowledge.body.Muscle;

/**
 * A ranking for programs. Each muscle of the array has, beside what it explains, the painted regions that it leaves unexplained and
 * the palpation that would tell most about it; the report has both for the whole drawing.
 */
record RankJson(Ranked ranked) {

    private static final double DIGITS = 1e6;

    /** The muscles in the order of rank. */
    String array() {
        StringBuilder out = new StringBuilder();
        muscles(new JsonWriter(out));
        return out.toString();
    }

    /** All of it as one object. A drawing without paint says nothing about what else may hurt. */
    String report() {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out).beginObject();
        json.name("painted").beginObject();
        new TreeMap<>(ranked.drawing().strengths()).forEach((code, strength) -> json.number(code.value(), strength));
        json.endObject();
        json.texts("notices", ranked.notices());
        json.texts(
                "lookFirst",
                ranked.lookFirst().stream().map(pattern -> pattern.id().value()).toList());
        json.name("muscles");
        muscles(json);
        json.texts("unexplained", codes(ranked.ranking().unexplained()));
        if (!ranked.drawing().isEmpty()) {
            json.number("noMuscle", rounded(ranked.ranking().noMuscle()));
        }
        next(json, ranked.ranking().next());
        json.text("pack", ranked.pack().identity().hash());
        json.endObject();
        return out.toString();
    }

    private void muscles(JsonWriter json) {
        json.beginArray();
        ranked.shown().forEach(candidate -> muscle(json, candidate));
        json.endArray();
    }

    private void muscle(JsonWriter json, Candidate candidate) {
        json.beginObject()
                .text("muscle", candidate.site().muscle().value())
                .text("side", RankWords.side(candidate.site()))
                .number("posterior", rounded(candidate.posterior()))
                .text("band", RankWords.band(candidate.band()))
                .texts("explains", codes(candidate.explains()))
                .texts("against", codes(candidate.against()))
                .text("diagnosis", name(candidate.signs().diagnosis()))
                .texts(
                        "risks",
                        ranked.risks(candidate).stream()
                                .map(Ranked.Risk::structure)
                                .toList());
        marks(json, candidate);
        json.texts("unexplained", codes(left(candidate)));
        next(json, ranked.next(candidate));
        json.endObject();
    }

    /** How far each block was checked; of several risks the one that was checked least. */
    private void marks(JsonWriter json, Candidate candidate) {
        Muscle muscle = ranked.muscle(candidate);
        json.name("marks").beginObject().text("referral", name(muscle.referral().mark()));
        muscle.innervation()
                .ifPresent(known -> json.text("innervation", name(known.nerves().mark())));
        muscle.needling().ifPresent(known -> json.text("needling", name(known.mark())));
        ranked.risks(candidate).stream()
                .map(Ranked.Risk::mark)
                .reduce(Mark::weaker)
                .ifPresent(mark -> json.text("risks", name(mark)));
        json.endObject();
    }

    private static void next(JsonWriter json, Optional<NextTest> next) {
        json.name("nextTest");
        json.beginObject();
        next.ifPresent(test -> json.text("muscle", test.site().muscle().value())
                .text("side", RankWords.side(test.site()))
                .text("sign", RankWords.id(test.sign()))
                .number("bits", rounded(test.bits())));
        json.endObject();
    }

    private List<Token> left(Candidate candidate) {
        return ranked.drawing().regions().stream()
                .filter(code -> !candidate.explains().contains(code))
                .sorted()
                .toList();
    }

    private static List<String> codes(List<Token> regions) {
        return regions.stream().map(Token::value).toList();
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Mark mark) {
        return name((Enum<?>) mark);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
