package org.filiform.population.problem;

import java.util.Optional;

/**
 * Something wrong with what was read, as it is told to people.
 *
 * @param file the file or folder
 * @param line the line, counted from 1; nought if it is about the whole file
 * @param fault what sort of problem
 * @param detail what exactly, in a clause; may be empty
 * @param patient whose record it concerns, as far as that can be told
 */
public record Problem(String file, long line, Fault fault, String detail, Optional<String> patient) {

    /** Where, as tools write it: {@code file:line}. */
    public String where() {
        return line == 0 ? file : file + ":" + line;
    }

    /** What is wrong. */
    public String what() {
        return detail.isEmpty() ? fault.what() : fault.what() + ": " + detail;
    }

    public String whatToDo() {
        return fault.whatToDo();
    }

    /** Whether it may concern any patient, because it cannot be told whom. */
    public boolean isUntied() {
        return patient.isEmpty();
    }

    /** As tools write it: {@code file:line: what. What to do. [FIL-3006]}. */
    @Override
    public String toString() {
        return where() + ": " + what() + ". " + whatToDo() + " [" + fault.code() + "]";
    }
}
