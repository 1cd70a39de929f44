package org.filiform.clinic.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A real browser that gets pages from a function, and scripts and styles from the class path: no server is needed. */
public final class Chromium implements AutoCloseable {

    private static final String HOUSE = "http://clinic.invalid";
    private static final int HEIGHT = 900;
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    private final ChromiumProgram program = new ChromiumProgram();
    private final UnaryOperator<String> pages;

    /** A browser for these pages, by path. */
    public Chromium(UnaryOperator<String> pages) {
        this.pages = pages;
    }

    /** A page as it looks at one width, in CSS pixels. */
    public Page open(String path, int width, ColorScheme scheme) {
        return open(
                path,
                new Browser.NewPageOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
    }

    /** A page on a phone, for fingers. */
    public Page openByFinger(String path, int width) {
        return open(
                path,
                new Browser.NewPageOptions()
                        .setViewportSize(width, HEIGHT)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    /** A page in a browser that runs no scripts. */
    public Page openWithoutScripts(String path, int width) {
        return open(
                path,
                new Browser.NewPageOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false));
    }

    private Page open(String path, Browser.NewPageOptions options) {
        Page page = program.browser().newPage(options);
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
        program.close();
    }
}
