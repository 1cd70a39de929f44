package org.filiform.knowledge.code;

import java.util.List;
import org.filiform.knowledge.Identified;

/**
 * Codes of all systems that mean the same thing here.
 *
 * @param id its name
 * @param entries the codes, by system; none where the only system that had any was left out of the build
 */
public record CodeSet(String id, List<CodeEntry> entries) implements Identified<String> {

    public CodeSet {
        entries = List.copyOf(entries);
    }
}
