package org.filiform.cli.population;

import java.util.Locale;
import java.util.stream.Collectors;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.JsonNames;
import org.filiform.knowledge.answer.JsonWriter;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.population.store.Difference;
import org.filiform.population.store.Difference.Cause;
import org.filiform.population.store.Difference.How;

/** Differences as rows for people and as lines for programs. */
final class DiffRows {

    private static final int ID_WIDTH = 36;
    private static final int NAME_WIDTH = 5;
    private static final int VERDICTS_WIDTH = 54;

    private final Pack pack;

    DiffRows(Pack pack) {
        this.pack = pack;
    }

    /** Such as {@code anna  DN  You decide → Take care  went DN-R10}. */
    String row(Difference difference) {
        String causes = difference.causes().stream()
                .map(cause -> words(cause.how()) + " " + cause.finding())
                .collect(Collectors.joining(", "));
        return pad(difference.patient(), ID_WIDTH) + "  "
                + pad(pack.modalities().named(difference.modality()).shortName(), NAME_WIDTH)
                + pad(verdicts(difference), VERDICTS_WIDTH)
                + causes + "\n";
    }

    private static String verdicts(Difference difference) {
        String before = VerdictWords.of(difference.before());
        return difference.isOfVerdict() ? before + " → " + VerdictWords.of(difference.after()) : before + ", as before";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - TextPage.visible(text)));
    }

    /** What happened to a finding, in a word or two. */
    static String words(How how) {
        return switch (how) {
            case CAME -> "came";
            case WENT -> "went";
            case OTHER_WEIGHT -> "counts otherwise";
            case OPEN -> "still open";
        };
    }

    /** One line of JSON, with its end. */
    String line(Difference difference) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("patient", difference.patient())
                .text("treatment", difference.modality().value())
                .text("before", JsonNames.of(difference.before()))
                .text("after", JsonNames.of(difference.after()));
        json.name("because").beginArray();
        for (Cause cause : difference.causes()) {
            json.beginObject()
                    .text("rule", cause.finding())
                    .text("how", cause.how().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .endObject();
        }
        json.endArray().endObject();
        return out.append('\n').toString();
    }
}
