package org.filiform.knowledge.field;

import java.util.regex.Pattern;

/** The shapes that ids have. */
public enum Shape {
    KEBAB("[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by hyphens"),
    RULE("[A-Za-z0-9]+(-[A-Za-z0-9]+)*", "letters and digits joined by hyphens"),
    SOURCE("[A-Za-z0-9.-]+", "letters, digits, dots and hyphens"),
    HAZARD("HAZ(-[A-Z0-9]+)+", "HAZ and capital words joined by hyphens");

    private final Pattern pattern;
    private final String words;

    Shape(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    public boolean fits(String id) {
        return pattern.matcher(id).matches();
    }

    public String words() {
        return words;
    }
}
