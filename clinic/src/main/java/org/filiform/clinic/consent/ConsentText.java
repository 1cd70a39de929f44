package org.filiform.clinic.consent;

import java.util.List;
import java.util.stream.Stream;
import org.filiform.knowledge.Mark;

/**
 * What a client reads before they agree, as it was read.
 *
 * @param language of its words
 * @param title what it is about
 * @param first the first page: {@value #MOST_WORDS} words at most
 * @param more the second page: every figure with its sources and marks
 */
public record ConsentText(String language, String title, List<Section> first, List<Detail> more) {

    /** Of the first page. What does not fit stands on the second, and the first says so. */
    public static final int MOST_WORDS = 250;

    public ConsentText {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /** What a section of the first page tells, in its order. */
    public enum Part {
        WHAT,
        WHY,
        ALTERNATIVES,
        COMMON,
        SERIOUS,
        DIFFERENT,
        STOP
    }

    /**
     * A section of the first page.
     *
     * @param part which
     * @param title its heading
     * @param lines its paragraphs
     */
    public record Section(Part part, String title, List<String> lines) {

        public Section {
            lines = List.copyOf(lines);
        }

        int words() {
            return Stream.concat(Stream.of(title), lines.stream())
                    .mapToInt(ConsentText::words)
                    .sum();
        }
    }

    /**
     * One matter of the second page.
     *
     * @param title its heading
     * @param lines what is said about it
     */
    public record Detail(String title, List<Line> lines) {

        public Detail {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Something that is said, with its ground.
     *
     * @param says what
     * @param sources where it comes from
     * @param mark how far that was checked
     */
    public record Line(String says, List<String> sources, Mark mark) {

        public Line {
            sources = List.copyOf(sources);
        }
    }

    /** How many words the first page has, headings and all. */
    public int firstWords() {
        return words(title) + first.stream().mapToInt(Section::words).sum();
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
