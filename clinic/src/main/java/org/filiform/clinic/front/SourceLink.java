package org.filiform.clinic.front;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.evidence.Source;

/**
 * A source as a statement names it.
 *
 * @param id its id, which is also its address
 * @param name the beginning of its citation, with the year where that is known
 * @param citation who wrote what, where and when
 * @param mark how far it was checked
 */
public record SourceLink(String id, String name, String citation, Mark mark) {

    /** Where the name of an author or a house ends in a citation. */
    private static final Pattern NAME_ENDS = Pattern.compile(",|:|;| \\(|\\.(\\s|$)| et al\\b");

    private static final Pattern INITIALS = Pattern.compile(" [A-Z]{1,2}$");

    static SourceLink of(Source source) {
        return new SourceLink(source.id().value(), name(source), source.citation(), source.mark());
    }

    private static String name(Source source) {
        Matcher end = NAME_ENDS.matcher(source.citation());
        String begins = end.find() ? source.citation().substring(0, end.start()) : source.citation();
        String name = INITIALS.matcher(begins).replaceFirst("");
        return source.year()
                .map(String::valueOf)
                .filter(year -> !name.contains(year))
                .map(year -> name + " " + year)
                .orElse(name);
    }

    public String href() {
        return "/sources/" + id;
    }

    /** The disc before its name. */
    public String css() {
        return Marks.css(mark);
    }
}
