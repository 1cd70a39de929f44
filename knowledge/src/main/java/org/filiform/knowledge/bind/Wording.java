package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Fields;

/** What may be said, and how long: nobody is told by a form to stop a medicine, and nobody reads long texts. */
final class Wording {

    /** Tells somebody to leave off or change a medicine. */
    private static final List<Pattern> ABOUT_MEDICINE = List.of(
            Pattern.compile(
                    "(?<!not )(?<!n't )(?<!never )\\bstop(?:ping)? (?:taking|using|your|these|those|this medicine"
                            + "|the medicine|all medicine|any medicine)\\b"),
            Pattern.compile("\\b(?:do not|don't|never|must not|avoid|no longer|leave off) (?:take|taking|using)\\b"),
            Pattern.compile("(?<!not )(?<!n't )(?<!never )\\b(?:skip|pause|halve|reduce|lower|change|double|raise) "
                    + "(?:your|the|a) (?:dose|tablet|medicine|pill|insulin)"));

    /** Tells somebody what to do. */
    private static final Pattern ORDER =
            Pattern.compile("\\byou (?:must|have to|are to|should(?! (?:know|be told|feel)))\\b");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wording() {}

    /** Words for the person treated: never about stopping a medicine, and never an order. */
    static void client(Fields fields, String key, String text, int mostWords) {
        noMedicine(fields, key, text);
        if (ORDER.matcher(plain(text)).find()) {
            fields.problem(
                    key,
                    Fault.CLIENT_DIRECTIVE,
                    "This tells a client what to do: say instead that a clinician will talk about it.");
        }
        length(fields, key, text, mostWords);
    }

    /** Words in an emergency: they may say what to do, but never to stop a medicine. */
    static void emergency(Fields fields, String key, String text, int mostWords) {
        noMedicine(fields, key, text);
        length(fields, key, text, mostWords);
    }

    private static void noMedicine(Fields fields, String key, String text) {
        String plain = plain(text);
        if (ABOUT_MEDICINE.stream().anyMatch(pattern -> pattern.matcher(plain).find())) {
            fields.problem(
                    key,
                    Fault.CLIENT_DIRECTIVE,
                    "This tells a client to leave off or change a medicine: only the one who prescribed it may.");
        }
    }

    /** Words for anybody. */
    static void length(Fields fields, String key, String text, int mostWords) {
        int words = count(text);
        if (words > mostWords) {
            fields.problem(
                    key,
                    Fault.TOO_LONG,
                    "'" + key + "' has " + words + " words and may have " + mostWords + ": shorten it.");
        }
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** Words are what stands between spaces. */
    static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inWord ? 1 : 0;
            inWord = !space;
        }
        return words;
    }
}
