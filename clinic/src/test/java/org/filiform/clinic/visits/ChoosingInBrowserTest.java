package org.filiform.clinic.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.browser.ChromiumProgram;
import org.filiform.clinic.clients.Client;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Choosing muscles on the body and in the list, in a real browser: by finger, by mouse, by keys, and without a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoosingInBrowserTest {

    private static final String PICTURES = System.getProperty("filiform.pictures", "");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int NARROW = 320;
    private static final int PHONE = 390;
    private static final int WIDE = 1280;

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final AtVisit ida = new AtVisit(clinic, "Ida Brandt");
    private final ChromiumProgram chromium = new ChromiumProgram();

    @AfterAll
    void stop() {
        chromium.close();
        clinic.close();
    }

    private String heel(String name) {
        Client client =
                AtVisit.somebody(clinic, name, Map.of("anticoagulant", Reply.yes(), "faint-with-needles", Reply.yes()));
        Painting.paint(clinic, client, Painting.HEEL);
        String visit = ida.open(client);
        ida.askAloud(visit);
        ida.assess(visit, AtVisit.assessment("Soleus, left"));
        return visit;
    }

    @Test
    void aHeelThatWasPaintedLeadsToTheMusclesThatSendPainThereByMouse() {
        String visit = heel("Hilda Heel");
        try (BrowserContext context = context(WIDE, ColorScheme.LIGHT, true)) {
            Page page = plan(context, visit);
            picture(page, "plan-first", WIDE);
            check(page);
        }
    }

    private BrowserContext context(int width, ColorScheme scheme, boolean script) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setHasTouch(width == PHONE)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(script));
    }

    private Page plan(BrowserContext context, String visit) {
        Page page = context.newPage();
        page.navigate(clinic.address("/demo").toString());
        page.locator("button", new Page.LocatorOptions().setHasText("Ida Brandt"))
                .first()
                .click();
        page.navigate(clinic.address(visit + "/plan").toString());
        return page;
    }

    private static void picture(Page page, String name, int width) {
        if (!PICTURES.isEmpty()) {
            page.setViewportSize(width, 900);
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png")));
        }
    }

    private static void check(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .isEmpty();
    }
}
