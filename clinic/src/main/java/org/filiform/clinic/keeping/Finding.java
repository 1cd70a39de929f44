package org.filiform.clinic.keeping;

/**
 * One thing that the doctor looked at.
 *
 * @param about what, in a word or two
 * @param state how it is
 * @param says what was found
 * @param whatToDo as a sentence; empty where nothing is to be done
 */
public record Finding(String about, State state, String says, String whatToDo) {

    /** How something is. */
    public enum State {
        OK,
        /** It works, and somebody should look at it. */
        LOOK,
        /** It does not work, or does not protect. */
        BROKEN
    }

    static Finding ok(String about, String says) {
        return new Finding(about, State.OK, says, "");
    }

    static Finding look(String about, String says, String whatToDo) {
        return new Finding(about, State.LOOK, says, whatToDo);
    }

    static Finding broken(String about, String says, String whatToDo) {
        return new Finding(about, State.BROKEN, says, whatToDo);
    }
}
