package org.filiform.knowledge.answer;

import java.util.List;
import org.filiform.knowledge.evidence.Source;

/** Where a source can be found on the web. */
public final class SourceLinks {

    private SourceLinks() {}

    /** One link a locator, in their order; none where the source names no place. */
    public static List<String> of(Source source) {
        return source.locator().stream().map(SourceLinks::link).toList();
    }

    /** The link of one locator, such as {@code doi:10.1136/aim.2010.003863}; what is of no known kind stays as it is. */
    static String link(String locator) {
        int colon = locator.indexOf(':');
        String place = locator.substring(colon + 1);
        return switch (locator.substring(0, Math.max(0, colon))) {
            case "doi" -> "https://doi.org/" + place;
            case "pmc" -> "https://pmc.ncbi.nlm.nih.gov/articles/" + place + "/";
            case "pmid" -> "https://pubmed.ncbi.nlm.nih.gov/" + place + "/";
            case "web" -> "https://" + place;
            default -> locator;
        };
    }
}
