package org.filiform.clinic.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A real browser that gets pages from a function, and scripts and styles from the class path: no server is needed. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final String HOUSE = "http://clinic.invalid";
    private static final int HEIGHT = 900;
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    private final Playwright playwright;
    private final Browser chromium;
    private final UnaryOperator<String> pages;

    /** Skips the test where there is no Chromium. */
    public Chromium(UnaryOperator<String> pages) {
        assumeTrue(Files.isExecutable(PROGRAM), "no Chromium here");
        this.pages = pages;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** A page as it looks at one width, in CSS pixels. */
    public Page open(String path, int width, ColorScheme scheme) {
        Page page = chromium.newPage(
                new Browser.NewPageOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
        page.route("**/*", this::answer);
        page.navigate(HOUSE + path);
        return page;
    }

    private void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        Route.FulfillOptions answer = new Route.FulfillOptions();
        route.fulfill(
                type == null
                        ? answer.setContentType("text/html;charset=utf-8").setBody(pages.apply(path))
                        : answer.setContentType(type).setBodyBytes(file(path)));
    }

    private static byte[] file(String path) {
        try (InputStream in = Chromium.class.getResourceAsStream("/static" + path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
