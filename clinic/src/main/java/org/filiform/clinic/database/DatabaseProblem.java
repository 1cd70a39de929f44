package org.filiform.clinic.database;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * There is no database, and why. The message says what happened, what to do, and the code, and below that the last
 * lines that PostgreSQL wrote, if it wrote any. No password stands in it.
 */
public final class DatabaseProblem extends RuntimeException {

    private static final List<String> FULL_DISK = List.of("No space left on device", "Disk quota exceeded");

    private final DatabaseFault fault;

    private DatabaseProblem(DatabaseFault fault, String detail, List<String> lines, Throwable cause) {
        this(fault, detail, lines);
        initCause(cause);
    }

    DatabaseProblem(DatabaseFault fault, String detail, List<String> lines) {
        super(message(fault, detail, lines));
        this.fault = fault;
    }

    DatabaseProblem(DatabaseFault fault, String detail) {
        this(fault, detail, List.of());
    }

    /** From an error of the system, which may be a full disk whatever was tried. */
    static DatabaseProblem from(DatabaseFault fault, IOException cause) {
        String detail = cause.toString();
        return new DatabaseProblem(tellsOfFullDisk(detail) ? DatabaseFault.DISK_FULL : fault, detail, List.of(), cause);
    }

    /** From what a program of PostgreSQL wrote before it ended, which may be about a full disk whatever was tried. */
    static DatabaseProblem from(DatabaseFault fault, String detail, List<String> lines) {
        boolean full = lines.stream().anyMatch(DatabaseProblem::tellsOfFullDisk);
        return new DatabaseProblem(full ? DatabaseFault.DISK_FULL : fault, detail, lines);
    }

    private static boolean tellsOfFullDisk(String text) {
        return FULL_DISK.stream().anyMatch(text::contains);
    }

    private static String message(DatabaseFault fault, String detail, List<String> lines) {
        String first = fault.what() + ": " + detail + ". " + fault.whatToDo() + " [" + fault.code() + "]";
        return String.join("\n", Stream.concat(Stream.of(first), lines.stream()).toList());
    }

    public DatabaseFault fault() {
        return fault;
    }

    /** The stable code, such as {@code FIL-6001}. */
    public String code() {
        return fault.code();
    }
}
