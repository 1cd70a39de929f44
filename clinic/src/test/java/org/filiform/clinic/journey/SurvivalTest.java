package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while clients answer. Whatever was acknowledged is there afterwards, and the audit is whole. More
 * kills: {@code -Dfiliform.kills=100}.
 */
class SurvivalTest {

    private static final int KILLS = Integer.getInteger("filiform.kills", 2);
    private static final int CLIENTS = 6;
    private static final int SHORTEST_WAIT_MILLIS = 700;
    private static final int LONGEST_WAIT_MILLIS = 4000;
    private static final String NONE = "&none=1";

    /** Pages that "none of these" answers as a whole. */
    private static final List<String> PAGES =
            List.of("emergency", "needles", "blood", "medicines", "defences", "health", "implants", "lungs");

    /** One page that the program said it has kept. */
    private record Kept(String secret, String page) {}

    @Test
    void what_was_acknowledged_is_there_after_a_kill(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(Long.getLong("filiform.seed", 42));
        List<Kept> kept = Collections.synchronizedList(new ArrayList<>());
        for (int kill = 0; kill < KILLS; kill++) {
            RunningClinic clinic = RunningClinic.start(data);
            List<String> secrets = begin(clinic.address());
            List<Thread> people = secrets.stream()
                    .map(secret -> Thread.ofVirtual().start(() -> answer(clinic.address(), secret, kept)))
                    .toList();
            Thread.sleep(SHORTEST_WAIT_MILLIS + random.nextInt(LONGEST_WAIT_MILLIS));
            clinic.kill();
            for (Thread person : people) {
                person.join();
            }
        }

        try (RunningClinic clinic = RunningClinic.start(data)) {
            assertThat(kept).isNotEmpty();
            for (Kept one : kept) {
                String page = new Visitor(clinic.address()).get("/ask/" + one.secret() + "/" + one.page());
                assertThat(page).as("%s", one).containsPattern("name=\"none\" value=\"1\" checked");
            }
        }
        assertThat(RunningClinic.verifyAudit(data)).isZero();
    }

    private static List<String> begin(String address) throws IOException, InterruptedException {
        List<String> secrets = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Visitor visitor = new Visitor(address);
            visitor.post("/demo", visitor.token("/demo"), "&mail=ida.brandt@demo.invalid");
            String form = visitor.token("/clients/new");
            String place = visitor.post(
                    "/clients/new",
                    form,
                    "&version=0&country=GB&name=Client+" + client + "&born=&phone=&mail=&alert=&complaint=");
            String ask = visitor.post(place + "/ask", visitor.token(place + "/ask"), "&pin=1234");
            secrets.add(ask.substring(ask.lastIndexOf('/') + 1));
        }
        return secrets;
    }

    /** Page after page, until the program is gone. */
    private static void answer(String address, String secret, List<Kept> kept) {
        Visitor visitor = new Visitor(address);
        try {
            for (String page : PAGES) {
                String path = "/ask/" + secret + "/" + page;
                if (!visitor.post(path, visitor.token(path), NONE).isEmpty()) {
                    kept.add(new Kept(secret, page));
                }
            }
        } catch (IOException _) {
            // The program was killed: what was sent now is not acknowledged.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody with a browser that keeps its cookies. */
    private static final class Visitor {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String address;

        Visitor(String address) {
            this.address = address;
        }

        String get(String path) throws IOException, InterruptedException {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        String token(String path) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(path));
            assertThat(token.find()).as(path).isTrue();
            return token.group(1);
        }

        /** Where it leads; empty when it was not kept. */
        String post(String path, String token, String fields) throws IOException, InterruptedException {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + fields))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String place = response.headers().firstValue("Location").orElse("");
            return place.startsWith("http") ? URI.create(place).getPath() : place;
        }
    }
}
