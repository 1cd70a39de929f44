package org.filiform.clinic.opinion;

/** Why a paper was not added. What to do stands in the texts of the page. */
public enum ScanFault {
    /** Nothing is in it, or none was chosen. */
    EMPTY("FIL-7680"),
    /** More bytes, or more points, than a paper needs. */
    TOO_LARGE("FIL-7681"),
    /** Neither PDF nor JPEG nor PNG. */
    OTHER_KIND("FIL-7682"),
    /** It begins as one of these and cannot be opened. */
    DAMAGED("FIL-7683"),
    /** There are enough below this answer. */
    TOO_MANY("FIL-7684");

    /** The field of a form in which a paper is chosen. */
    static final String FIELD = "scan";

    private final String code;

    ScanFault(String code) {
        this.code = code;
    }

    /** What a form says about it, beside its field. */
    Fault fault() {
        return new Fault(FIELD, "opinion.scan.fault." + name(), code);
    }
}
