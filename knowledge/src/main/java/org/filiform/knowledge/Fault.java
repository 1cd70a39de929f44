package org.filiform.knowledge;

/** What sort of problem was found in a pack or an adoption. The code is stable, so that people can report it. */
public enum Fault {
    /** The file cannot be read, is no YAML, or is larger or deeper than allowed. */
    UNREADABLE("FIL-1001"),
    /** YAML that a pack does not use: anchors, aliases, tags, several documents. */
    UNWANTED_YAML("FIL-1002"),
    /** The same key stands twice in one mapping. */
    DUPLICATE_KEY("FIL-1003"),
    /** A file that a pack has no place for. */
    UNKNOWN_FILE("FIL-1004"),
    /** A key that is not known there. */
    UNKNOWN_KEY("FIL-1005"),
    /** A key that must be there is not. */
    MISSING_KEY("FIL-1006"),
    /** A list where a text should be, a word where a number should be, or an empty text. */
    WRONG_TYPE("FIL-1007"),
    /** A word that is none of those allowed there. */
    UNKNOWN_WORD("FIL-1008"),
    /** An id of the wrong shape. */
    BAD_ID("FIL-1009"),
    /** An id that is there twice. */
    DUPLICATE_ID("FIL-1010"),
    /** An id that does not exist. */
    UNKNOWN_ID("FIL-1011"),
    /** A list that names the same thing twice. */
    DUPLICATE_ENTRY("FIL-1012"),
    /** A figure that the pack must hold is not there, or not usable. */
    BAD_FIGURE("FIL-1013"),
    /** A text that is longer than people read. */
    TOO_LONG("FIL-1014"),
    /** Something without a source. */
    NO_SOURCE("FIL-1015"),
    /** A mark that is better than its sources allow. */
    MARK_TOO_GOOD("FIL-1016"),
    /** Something is applied that was only dimly recalled, or is left out without a reason. */
    WRONGLY_ENABLED("FIL-1017"),
    /** A fact whose kind, parent, stage or value do not fit together. */
    FACT_SHAPE("FIL-1018"),
    /** A gate that no rule asks, so that it would hold every verdict open for nothing. */
    IDLE_GATE("FIL-1019"),
    /** A condition asks a fact something that it cannot answer. */
    CONDITION_TYPE("FIL-1020"),
    /** A permitting fact that counts without being plainly yes, or {@code unless} about another one. */
    PERMISSION("FIL-1021"),
    /** A condition that holds while nothing is known. */
    ALWAYS_TRUE("FIL-1022"),
    /** A rule whose scope, targets, action or modalities do not fit together. */
    RULE_SHAPE("FIL-1023"),
    /** A rule that nobody may override must say so, and only such a rule may. */
    OVERRIDE("FIL-1024"),
    /** A client would be told to stop a medicine, or what to do. */
    CLIENT_DIRECTIVE("FIL-1025"),
    /** Left and right do not mirror each other, a group is empty, or a muscle lies in no zone. */
    BODY_SHAPE("FIL-1026"),
    /** A code whose shape does not fit its system. */
    CODE_SHAPE("FIL-1027"),
    /** A record mapping that cannot say what it is meant to say. */
    RECORD_SHAPE("FIL-1028"),
    /** An adoption made for another pack. */
    OTHER_PACK("FIL-1029"),
    /** An adoption weakens what may not be weakened. */
    ADOPTION_WEAKENS("FIL-1030"),
    /** An adoption changes something without saying why. */
    ADOPTION_REASON("FIL-1031"),
    /** An adoption changes what cannot be changed that way. */
    ADOPTION_SHAPE("FIL-1032");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    /** The stable code, such as {@code FIL-1005}. */
    public String code() {
        return code;
    }
}
