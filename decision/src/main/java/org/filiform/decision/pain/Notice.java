package org.filiform.decision.pain;

/** What has to be said before a ranking is read. */
public sealed interface Notice {

    /** Nothing was painted, so nothing is said. */
    record NothingPainted() implements Notice {}

    /** Every region was painted: this tells no muscle from another. */
    record EverythingPainted() implements Notice {}

    /** Both sides alike, above and below the waist and along the spine: not a pattern of trigger points. */
    record WidespreadSymmetric() implements Notice {}

    /** What was felt in one muscle can hardly all be true: feel again. */
    record Contradiction(MuscleSite site) implements Notice {}
}
