package org.filiform.clinic.oversight;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.audit.AuditLine;

/** A line of a table for other programs (RFC 4180). A text that a spreadsheet would take for a formula is made none. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String line(AuditLine line, Act act) {
        return row(
                Long.toString(line.seq()),
                line.at().toString(),
                line.entry().account().map(UUID::toString).orElse(""),
                act.who(),
                act.profession(),
                line.entry().action(),
                line.entry().client().map(UUID::toString).orElse(""),
                act.client(),
                line.entry().why(),
                line.entry().outcome().name());
    }

    static String row(String... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
