package org.filiform.clinic.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps its cookies, outside the process of the program. */
final class Outsider {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    Outsider(String address) {
        this.address = address;
    }

    /** The same browser at another address of the same machine, to which it shows the same cookies. */
    Outsider at(String other) {
        Outsider same = new Outsider(other);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> same.cookies.getCookieStore().add(URI.create(other), cookie));
        return same;
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String get(String path) throws IOException, InterruptedException {
        return open(path).body();
    }

    /** What stands in a hidden field of a form. */
    static String hidden(String page, String field) throws IOException {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new IOException(
                    "No " + field + " on this page: " + page.lines().limit(5).toList());
        }
        return found.group(1);
    }

    String token(String path) throws IOException, InterruptedException {
        return hidden(get(path), "_csrf");
    }

    /** Where it leads; empty when it was not kept. */
    String post(String path, String token, String fields) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String place = response.headers().firstValue("Location").orElse("");
        return place.startsWith("http") ? URI.create(place).getPath() : place;
    }

    /** Sends JSON; what came back, or nothing when it was not taken. */
    Optional<String> send(String path, String token, String json) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return Optional.of(response).filter(taken -> taken.statusCode() == 200).map(HttpResponse::body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Becomes somebody of the demonstration. */
    void become(String mail) throws IOException, InterruptedException {
        if (post("/demo", token("/demo"), "&mail=" + encoded(mail)).isEmpty()) {
            throw new IOException("Not let in");
        }
    }

    /** The path of somebody who walks in; empty when they were not kept. */
    String walkIn(String name) throws IOException, InterruptedException {
        return post("/clients/new", token("/clients/new"), person(0, name, ""));
    }

    /** Saves another complaint; whether it was kept. */
    boolean edit(String client, String name, String complaint) throws IOException, InterruptedException {
        String page = get(client + "/edit");
        return save(client, page, name, complaint);
    }

    /** Saves a form that was opened before. */
    boolean save(String client, String page, String name, String complaint) throws IOException, InterruptedException {
        int version = Integer.parseInt(hidden(page, "version"));
        return !post(client + "/edit", hidden(page, "_csrf"), person(version, name, complaint))
                .isEmpty();
    }

    private static String person(int version, String name, String complaint) {
        return "&version=" + version + "&country=GB&born=&phone=&mail=&alert=&name=" + encoded(name) + "&complaint="
                + encoded(complaint);
    }
}
