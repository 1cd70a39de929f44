package org.filiform.knowledge.code;

import java.util.List;
import org.filiform.decision.fact.Token;

/**
 * One code of a set.
 *
 * @param system the URI of the code system; {@code name} for drug names
 * @param kind how it is compared
 * @param code the code, the beginning of codes, or the name in lower case
 * @param words its display where that may be shipped, otherwise its meaning in our own words
 * @param seen where it was seen published with that meaning
 * @param regions the regions, or groups of them, that the code itself names; mostly none
 */
public record CodeEntry(String system, Kind kind, String code, String words, String seen, List<Token> regions) {

    public CodeEntry {
        regions = List.copyOf(regions);
    }

    /** How a code is compared with one in a record. */
    public enum Kind {
        /** Equal, to the letter. */
        CODE,
        /** The record's code begins with it. */
        PREFIX,
        /** The whole word stands in the record's text, whatever the case. */
        NAME
    }
}
