package org.filiform.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.filiform.fhir.interpret.InterpretationTable;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/**
 * What is generated stands in the repository as it would be generated now. {@code -Dfiliform.docs=write} writes it
 * anew.
 */
class GeneratedDocumentsTest {

    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final boolean WRITE = System.getProperty("filiform.docs", "").equals("write");

    private final Pack pack = PackLoader.shipped();

    @Test
    void every_rule_has_its_page() {
        Map<String, String> pages = new RulePages(pack).all();
        Path folder = DOCS.resolve("rules");
        if (WRITE) {
            pages.forEach((name, text) -> Repository.write(folder.resolve(name), text));
        }
        assertThat(Repository.texts(folder, ".md")).isEqualTo(pages);
    }

    @Test
    void the_interpretation_of_records_is_written_down() {
        String page = new InterpretationTable().markdown(pack);
        if (WRITE) {
            Repository.write(DOCS.resolve("facts.md"), page);
        }
        assertThat(Repository.text(DOCS.resolve("facts.md"))).isEqualTo(page);
    }

    @Test
    void every_region_of_the_body_map_is_listed() {
        Written.isUpToDate("body-map.md", new BodyMapPage(pack).markdown());
    }
}
