package org.filiform.clinic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Opens the pages that are opened first, so that Java can write down what it worked out for them. That goes by nobody's
 * settings, and has failed when a page does not open.
 */
final class Rehearsal {

    static final String SWITCH = "filiform.rehearsal";
    private static final int OPENED = 200;

    private static final List<String> PAGES =
            List.of("/", "/compare", "/conditions", "/careful", "/suit", "/sign-in", "/demo", "/today");

    private Rehearsal() {}

    static boolean isOn() {
        return Boolean.getBoolean(SWITCH);
    }

    /** The environment, unless this is a rehearsal. */
    static Map<String, String> environment(Map<String, String> ofProcess) {
        return isOn() ? Map.of() : ofProcess;
    }

    static void at(UnaryOperator<String> address) {
        try (HttpClient visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                open(visitor, URI.create(address.apply(page)));
            }
        } catch (IOException unheard) {
            throw new IllegalStateException(unheard);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(HttpClient visitor, URI page) throws IOException, InterruptedException {
        int status = visitor.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                .statusCode();
        if (status != OPENED) {
            throw new IllegalStateException("The rehearsal failed: " + page + " answered " + status);
        }
    }
}
