package org.filiform.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.filiform.cli.Message;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {

    /** One code, as it is listed. */
    private record Listed(String code, String where, String what, String whatToDo) {}

    @Test
    void every_code_is_there_once_and_looks_like_one() {
        assertThat(all())
                .extracting(Listed::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("FIL-[0-9]{4}"));
    }

    @Test
    void every_code_is_listed_in_the_documents() {
        Written.isUpToDate("errors.md", document());
    }

    private static List<Listed> all() {
        List<Listed> all = new ArrayList<>();
        for (org.filiform.knowledge.Fault fault : org.filiform.knowledge.Fault.values()) {
            all.add(new Listed(
                    fault.code(),
                    "a pack or an adoption",
                    words(fault),
                    "The message says where, what and what to do."));
        }
        for (org.filiform.population.problem.Fault fault : org.filiform.population.problem.Fault.values()) {
            all.add(new Listed(fault.code(), "records", fault.what(), fault.whatToDo()));
        }
        Arrays.stream(Message.values())
                .map(message -> new Listed(
                        message.code(),
                        "the command, exit " + message.exit().number(),
                        plain(message.what()),
                        plain(message.whatToDo())))
                .forEach(all::add);
        return all;
    }

    private static String words(Enum<?> fault) {
        String words = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String plain(String text) {
        return text.replaceAll("'?\\{[0-9]\\}'?", "…");
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Messages

                Every message that you may want to report carries one of these codes. They are stable: a code never changes its
                meaning. This page is written by a test from the program itself.

                | code | about | what | what to do |
                |---|---|---|---|
                """);
        all().forEach(listed -> text.append("| ")
                .append(String.join(" | ", listed.code(), listed.where(), listed.what(), listed.whatToDo()))
                .append(" |\n"));
        return text.toString();
    }
}
