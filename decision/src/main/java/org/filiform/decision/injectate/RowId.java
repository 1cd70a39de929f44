package org.filiform.decision.injectate;

import org.filiform.decision.fact.Token;

/**
 * The stable name of a row of figures in the pack, such as {@code lidocaine-plain-kg-iowa}.
 *
 * @param value lower-case words joined by hyphens
 */
public record RowId(Token value) {

    public static RowId of(String value) {
        return new RowId(new Token(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
