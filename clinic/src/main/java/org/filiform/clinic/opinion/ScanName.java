package org.filiform.clinic.opinion;

/** A name under which a paper may be saved on any machine, whatever the one who sent it called it. */
final class ScanName {

    /** The longest, without its ending. */
    private static final int LONGEST = 100;

    private ScanName() {}

    /** Without folders, without what cannot be seen or written in a name, and with the ending of what it is. */
    static String of(String given, ScanKind kind) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{C}\"<>:|?*]", "").strip();
        String first = plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kind.ended(first.isBlank() || first.startsWith(".") ? "paper" + first : first);
    }
}
