package org.filiform.cli.docs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "filiform.pack.without", matches = ".+", disabledReason = "needs every code system")
class WalkthroughTest {

    @TempDir
    Path folder = Path.of(".");

    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{64}|[0-9a-f]{12})\\b");

    @Test
    void the_walkthrough_shows_what_the_program_says() throws IOException {
        StringBuilder text =
                new StringBuilder(Files.readString(Path.of("src/test/resources/walkthrough/beginning.md")));
        example(text, "A whole folder", "One row a person, then a summary.", "screen", "examples/records");
        example(
                text,
                "Urgent: act now",
                "Asked on the day, on 20 November. Asking stops at such a sign, and nothing hides it.",
                "explain",
                "examples/records",
                "--patient",
                "viktor-emergency",
                "--as-of",
                "2026-11-20",
                "--stage",
                "today");
        explain(text, "Not this treatment", "samir-needle-phobia");
        explain(text, "Not today", "hana-neutropenia");
        explain(text, "You decide", "anna-warfarin");
        explain(text, "Take care", "mara-lymphoedema-right");
        explain(text, "Nothing found against it", "ben-clear");
        explain(text, "Not yet known", "dmitri-does-not-know");
        example(
                text,
                "Treatments beside each other, for one person",
                "No score. What would change it stands at the end.",
                "compare",
                "dn",
                "tpi",
                "acupuncture",
                "examples/records",
                "--patient",
                "anna-warfarin",
                "--complaint",
                "neck-pain");
        example(
                text,
                "From painted places to muscles",
                "A heel that hurts most, and an Achilles tendon that hurts a little. No percentage, and what to feel for next.",
                "muscles",
                "rank",
                "--regions",
                "237a,235b:2",
                "--top",
                "3");
        example(
                text,
                "One muscle, with what was measured there",
                "Studies that contradict each other are both told, and what was only recalled says so.",
                "muscles",
                "show",
                "piriformis");
        kept(text);
        text.append(Files.readString(Path.of("src/test/resources/walkthrough/lines.md")));
        example(text, "One of the lines", "", "screen", "examples/records", "--format", "ndjson", "--modality", "dn");
        Written.isUpToDate("walkthrough-command-line.md", text.toString());
    }

    private void kept(StringBuilder text) throws IOException {
        text.append(Files.readString(Path.of("src/test/resources/walkthrough/kept.md")));
        String adoption = folder.resolve("ours.yaml").toString();
        Files.copy(Path.of("src/test/resources/walkthrough/ours.yaml"), Path.of(adoption));
        String store = folder.resolve("kept").toString();
        example(text, "Keep the facts", "", "population", "build", "examples/records", "-o", store);
        text.append("\n`ours.yaml` is what a clinic adopted:\n\n```\n")
                .append(Files.readString(Path.of(adoption)))
                .append("```\n");
        example(
                text,
                "Whose answer changes",
                "No record is read. `--format table` names everybody; `filiform population screen kept` answers for all.",
                "population",
                "diff",
                store,
                "--adoption",
                adoption);
    }

    private void explain(StringBuilder text, String title, String patient) {
        example(text, title, "", "explain", "examples/records", "--patient", patient);
    }

    private void example(StringBuilder text, String title, String intro, String... arguments) {
        String[] seen = arguments.clone();
        for (int at = 0; at < seen.length; at++) {
            seen[at] = seen[at].equals("examples/records") ? Typed.EXAMPLES : seen[at];
        }
        Typed typed = Typed.run(seen);
        String out = plain(withoutHash(typed.out().replace(Typed.EXAMPLES, "examples/records")));
        boolean lines = out.startsWith("{");
        text.append("\n## ").append(title).append("\n\n");
        text.append(intro).append(intro.isEmpty() ? "" : "\n\n");
        text.append("```\n$ ./filiform ")
                .append(plain(String.join(" ", arguments)))
                .append(lines ? " | head -n 2" : "")
                .append('\n');
        text.append(lines ? firstLines(out) : out);
        text.append("```\n");
    }

    /** Where the test keeps its files tells a reader nothing. */
    private String plain(String text) {
        return text.replace(folder + File.separator, "");
    }

    /** The hash changes with every word of the pack, and tells a reader nothing. */
    private static String withoutHash(String out) {
        return HASH.matcher(out).replaceAll(hash -> "x".repeat(hash.group().length()));
    }

    private static String firstLines(String out) {
        return String.join("\n", out.lines().limit(2).toList()) + "\n";
    }
}
