package org.filiform.cli;

/**
 * A command cannot do what was asked, for a reason that is no fault of the program. An exception, because picocli takes
 * nothing else past its own frames; it is caught once, in {@link Filiform}.
 */
public final class Refusal extends Exception {

    private final Message said;
    private final String what;
    private final String whatToDo;

    Refusal(Message said, Object... details) {
        super(filled(said.what(), details));
        this.said = said;
        this.what = filled(said.what(), details);
        this.whatToDo = filled(said.whatToDo(), details);
    }

    private static String filled(String text, Object... details) {
        String filled = text;
        for (int at = 0; at < details.length; at++) {
            filled = filled.replace("{" + (at + 1) + "}", details[at].toString());
        }
        return filled;
    }

    public Message said() {
        return said;
    }

    /** All of it as people read it: code, what happened, what to do. */
    public String line() {
        String end = what.endsWith("\n") ? "" : what.endsWith(".") || what.endsWith("?") ? " " : ". ";
        return said.code() + ": " + what + end + whatToDo;
    }

    /** What to do, as sentences. */
    public String whatToDo() {
        return whatToDo;
    }
}
