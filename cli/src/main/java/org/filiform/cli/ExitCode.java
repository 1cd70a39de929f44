package org.filiform.cli;

/** How the program ends, for scripts. The numbers never change; they are listed in the help and in the README. */
public enum ExitCode {
    FINE(0, "fine"),
    USAGE(2, "the command line cannot be understood"),
    NOTHING_TO_READ(3, "there is nothing there to read"),
    SOME_INCOMPLETE(4, "answered; some records are incomplete, and their answers say so"),
    UNTIED(5, "answered; something could not be read and may belong to anybody"),
    REFUSED(6, "the pack or the adoption is refused"),
    NO_SUCH_PATIENT(7, "no such patient in these records"),
    NO_SUCH_ENTRY(8, "no such rule, source, claim, fact, muscle or complaint"),
    CANNOT_WRITE(9, "the output cannot be written"),
    NOT_FINISHED(10, "the questions were left before the end"),
    CLUSTER(11, "the cluster could not finish it; nothing was written"),
    FAULT(70, "a fault of this program");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** What it means, in a clause. */
    public String meaning() {
        return meaning;
    }
}
