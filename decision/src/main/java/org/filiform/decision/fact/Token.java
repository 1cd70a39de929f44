package org.filiform.decision.fact;

import java.io.Serializable;

/**
 * One word of a closed vocabulary: a painted region such as {@code 101a}, a muscle, a technique, a drug, a class.
 *
 * @param value lower-case words joined by hyphens
 */
public record Token(String value) implements Comparable<Token>, Serializable {

    public Token {
        Names.requireKebab("token", value);
    }

    /** As the text's own, which is worked out only once; words are looked up very often. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Token other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
