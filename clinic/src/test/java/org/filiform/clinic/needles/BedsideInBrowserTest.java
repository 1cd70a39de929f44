package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.needles.Device.inserted;
import static org.filiform.clinic.needles.Device.operation;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.Chromium;
import org.filiform.clinic.visits.AtVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Incidents, the board and the locked device as they look; pictures go to the folder of {@code -Dfiliform.shots}. */
@ExtendWith(OneBedside.class)
class BedsideInBrowserTest {

    @Test
    void pagesAreAccessibleAndFitThePhone(RunningClinic clinic) {
        AtVisit nora = new AtVisit(clinic, "Nora Lindqvist");
        String visit = nora.ready(AtVisit.somebody(clinic, "Looked At", Map.of()), "Soleus, left");
        Device device = new Device(nora.visitor(), visit);
        Instant now = Instant.now();
        JsonNode ledger = device.send(
                        inserted("look-needle-1", now),
                        inserted("look-needle-2", "soleus", "right", "deep", now),
                        operation("retained", now)
                                .put("needle", "look-needle-2")
                                .put("what", "The tip broke off"))
                .path("ledger");
        try (Chromium chromium = new Chromium(path -> nora.visitor().get(path).body())) {
            String record = visit.substring(0, visit.indexOf("/visits/"));
            look(chromium, "incidents", "/incidents");
            for (JsonNode incident : ledger.path("incidents")) {
                look(
                        chromium,
                        incident.path("kind").stringValue(),
                        record + "/incidents/" + incident.path("id").stringValue());
            }
            look(chromium, "board", "/needles");
            device.form("/pin", Map.of("pin", "2468"));
            device.form("/lock", Map.of());
            look(chromium, "locked", visit + "/needles/locked");
        }
    }

    private static void look(Chromium chromium, String name, String path) {
        look(chromium, name + "-320-dark", path, 320, ColorScheme.DARK);
        look(chromium, name + "-1280-light", path, 1280, ColorScheme.LIGHT);
    }

    private static void look(Chromium chromium, String name, String path, int width, ColorScheme scheme) {
        try (Page page = chromium.open(path, width, scheme)) {
            String folder = System.getProperty("filiform.shots", "");
            if (!folder.isEmpty()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(folder, name + ".png"))
                        .setFullPage(true));
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isEqualTo(width);
            assertThat(new AxeBuilder(page).exclude(".demo").analyze().getViolations())
                    .as(name)
                    .isEmpty();
        }
    }
}
