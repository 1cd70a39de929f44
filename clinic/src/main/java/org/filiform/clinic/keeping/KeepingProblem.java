package org.filiform.clinic.keeping;

/** Nothing was kept or brought back, and why, in one sentence with what to do and the code. */
public final class KeepingProblem extends RuntimeException {

    private final KeepingFault fault;

    public KeepingProblem(KeepingFault fault, String detail) {
        super(fault.what() + ": " + detail + ". " + fault.whatToDo() + " [" + fault.code() + "]");
        this.fault = fault;
    }

    KeepingProblem(KeepingFault fault, Exception cause) {
        this(fault, firstLine(cause));
        initCause(cause);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .map(line -> line.replaceFirst("\\.$", ""))
                .orElse(cause.toString());
    }

    public KeepingFault fault() {
        return fault;
    }
}
