package org.filiform.clinic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.UnaryOperator;

/** Opens the pages that are opened first, so that Java can write down what it worked out for them. */
final class Rehearsal {

    private static final List<String> PAGES =
            List.of("/", "/compare", "/conditions", "/careful", "/suit", "/sign-in", "/demo", "/today");

    private Rehearsal() {}

    static void at(UnaryOperator<String> address) {
        try (HttpClient visitor = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                visitor.send(
                        HttpRequest.newBuilder(URI.create(address.apply(page))).build(), BodyHandlers.discarding());
            }
        } catch (IOException unheard) {
            throw new IllegalStateException(unheard);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
