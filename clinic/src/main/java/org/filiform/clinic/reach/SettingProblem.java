package org.filiform.clinic.reach;

/** A setting with which the clinic does not start. The message is one sentence for whoever gave it, with its code. */
public final class SettingProblem extends RuntimeException {

    /**
     * A problem.
     *
     * @param sentence what is wrong and what to do
     * @param code such as {@code FIL-6301}
     */
    public SettingProblem(String sentence, String code) {
        super(sentence + " [" + code + "]");
    }
}
