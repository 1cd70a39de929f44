package org.filiform.clinic.body;

import java.util.Arrays;

/** What holds for a region of the body, in the order in which it is listed. A region has one of them or none. */
public enum RegionState {
    BLOCKED("blk"),
    RESTRICTED("rst"),
    CHOSEN("sel"),
    PAIN_4("p4"),
    PAIN_3("p3"),
    PAIN_2("p2"),
    PAIN_1("p1"),
    REFERRED("ref");

    /** The highest strength of painted pain. */
    public static final int STRONGEST = 4;

    private final String css;

    RegionState(String css) {
        this.css = css;
    }

    /** Its class in the style sheet. */
    public String css() {
        return css;
    }

    /** Whether it is pain that was painted. */
    public boolean isPain() {
        return painLevel() > 0;
    }

    /** How strong painted pain is, 1 to 4; 0 for what is no painted pain. */
    public int painLevel() {
        return switch (this) {
            case PAIN_1 -> 1;
            case PAIN_2 -> 2;
            case PAIN_3 -> 3;
            case PAIN_4 -> 4;
            case BLOCKED, RESTRICTED, CHOSEN, REFERRED -> 0;
        };
    }

    /**
     * Painted pain of a strength.
     *
     * @param level 1 to 4
     */
    public static RegionState painted(int level) {
        return Arrays.stream(values())
                .filter(state -> state.painLevel() == level && level > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No strength of pain: " + level));
    }

    /** The key of its name. */
    public String text() {
        return "body.state." + name();
    }
}
