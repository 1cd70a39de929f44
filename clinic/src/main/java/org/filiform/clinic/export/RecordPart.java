package org.filiform.clinic.export;

import java.util.List;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.shell.Texts;

/** What one part of the house keeps about a client. */
public interface RecordPart {

    /** Its place on paper, smallest first. */
    int place();

    /** As FHIR R4 resources, one a line, each with an id; empty when there is nothing. */
    default String resources(Client client) {
        return "";
    }

    /** In words, in the language of the texts; empty when there is nothing. */
    List<Section> sections(Client client, Texts texts);

    /**
     * The same resources for whoever speaks for a young client: without what the client keeps private, and without anything
     * that could tell it. A part that does not say what that is gives nothing.
     */
    default String sharedResources(Client client) {
        return "";
    }

    /** The same sections for whoever speaks for a young client. */
    default List<Section> sharedSections(Client client, Texts texts) {
        return List.of();
    }

    /**
     * A table on paper.
     *
     * @param title what it is
     * @param note a sentence below the title; empty where none is needed
     * @param columns their heads; empty for a list of pairs
     * @param rows each as long as the heads, or two where there are none
     */
    record Section(String title, String note, List<String> columns, List<List<String>> rows) {

        public Section {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
