package org.filiform.clinic.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.access.HouseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.pem.PemContent;

/** How the clinic is reached, asked over real connections. */
class ReachTest {

    private static final String PUBLIC = "https://clinic.example.org";

    @TempDir
    Path data;

    private Reach reach(String... settings) {
        return Reach.of(settings(settings));
    }

    private static Settings settings(String... pairs) {
        return new Settings(Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private RunningClinic start(String... settings) {
        Opening opening = Opening.of(reach(settings), settings(settings), data, Clock.systemUTC());
        return RunningClinic.start(opening.properties().entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    /** What a server answers to exactly these lines. */
    private static String ask(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void the_network_of_the_clinic_is_served_with_tls_alone()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (RunningClinic clinic = start("lan=true")) {
            int port = clinic.address("/").getPort();
            HttpResponse<String> page = trusting(data.resolve("tls/certificate.pem"))
                    .send(
                            HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/sign-in"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.version()).isNotNull();
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(ask(port, "GET / HTTP/1.1", "Host: localhost"))
                    .doesNotContain("<html")
                    .contains("400");
            HouseAddress address = clinic.bean(HouseAddress.class);
            assertThat(address.of("/x")).startsWith("https://").endsWith(":" + port + "/x");
            assertThat(address.from()).isEqualTo(HouseAddress.From.NETWORK);
            assertThat(Files.getPosixFilePermissions(data.resolve("tls/key.pem")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static HttpClient trusting(Path certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "clinic", PemContent.load(certificate).getCertificates().getFirst());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    @Test
    void the_certificate_is_made_once_and_anew_when_it_runs_out_or_names_another_machine() throws IOException {
        Network network = new Network("desk", List.of(InetAddress.getByName("192.0.2.7")));
        Clock clock = Clock.systemUTC();

        OwnCertificate first = OwnCertificate.in(data, network, clock);

        assertThat(first.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(OwnCertificate.in(data, network, clock)).isEqualTo(first);
        assertThat(OwnCertificate.in(data, network, Clock.offset(clock, Duration.ofDays(780))))
                .isNotEqualTo(first);
        OwnCertificate renewed = OwnCertificate.in(data, network, clock);
        Network moved = new Network("desk", List.of(InetAddress.getByName("192.0.2.8")));
        assertThat(OwnCertificate.in(data, moved, clock)).isNotEqualTo(renewed);
    }

    @Test
    void behind_a_proxy_links_lead_to_the_public_address_and_only_the_proxy_is_believed() throws IOException {
        try (RunningClinic clinic = start("public-url=" + PUBLIC)) {
            int port = clinic.address("/").getPort();

            String page = ask(
                    port,
                    "GET /today HTTP/1.1",
                    "Host: clinic.example.org",
                    "X-Forwarded-For: 203.0.113.9",
                    "X-Forwarded-Proto: https");

            assertThat(page).contains("302").contains("/sign-in").doesNotContain("http://");
            assertThat(ask(port, "GET /sign-in HTTP/1.1", "Host: clinic.example.org", "X-Forwarded-Proto: https"))
                    .contains("Secure");
            assertThat(clinic.bean(HouseAddress.class).of("/ask/x")).isEqualTo(PUBLIC + "/ask/x");
            assertThat(ask(port, "GET / HTTP/1.1", "Host: localhost", "X-Forwarded-Host: evil.example"))
                    .contains("421");
        }
    }

    @Test
    void under_another_name_nothing_answers_but_ready() throws IOException {
        try (RunningClinic clinic = start()) {
            int port = clinic.address("/").getPort();

            assertThat(ask(port, "GET /sign-in HTTP/1.1", "Host: evil.example"))
                    .contains("421")
                    .contains("FIL-7700")
                    .doesNotContain("<html");
            assertThat(ask(port, "GET /ready HTTP/1.1", "Host: 10.1.2.3"))
                    .contains("200")
                    .endsWith("ready\n");
            assertThat(ask(port, "GET / HTTP/1.1", "Host: localhost:" + port)).contains("<html");
            assertThat(ask(port, "GET / HTTP/1.1", "Host: localhost", "X-Forwarded-Host: evil.example"))
                    .contains("<html")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void whatever_sets_the_address_clear_text_stays_on_this_machine() {
        assertThatThrownBy(() -> RunningClinic.start("server.address=0.0.0.0"))
                .rootCause()
                .isInstanceOf(SettingProblem.class)
                .hasMessageContaining("FIL-6301");
    }

    @Test
    void what_would_not_be_safe_is_refused_in_one_sentence() {
        Map<String, List<String>> refused = Map.of(
                "FIL-6301", List.of("listen=0.0.0.0", "listen=192.0.2.7", "listen=::"),
                "FIL-6302", List.of("public-url=http://clinic.example.org", "public-url=ftp://localhost"),
                "FIL-6303", List.of("public-url=clinic", "public-url=https://a.example/x", "public-url=https://a b"),
                "FIL-6304", List.of("certificate=/nowhere.pem", "key=/nowhere.pem"),
                "FIL-6308", List.of("listen=desk", "proxy=proxy.example.org"));
        refused.forEach((code, wrong) -> wrong.forEach(setting -> assertThatThrownBy(() -> reach(setting))
                .as(setting)
                .isInstanceOf(SettingProblem.class)
                .hasMessageEndingWith("[" + code + "]")));
        assertThat(reach("public-url=http://localhost:8180").publicUrl()).isPresent();
        assertThat(reach("listen=127.0.0.1").encrypted()).isFalse();
    }

    @Test
    void a_certificate_of_ones_own_opens_to_everybody() {
        OwnCertificate made = OwnCertificate.in(data, new Network("desk", List.of()), Clock.systemUTC());

        Reach reach = reach(
                "certificate=" + made.files().certificate(),
                "key=" + made.files().key(),
                "public-url=" + PUBLIC);

        assertThat(reach.encrypted()).isTrue();
        assertThat(reach.listen().isAnyLocalAddress()).isTrue();
        Opening opening = Opening.of(reach, settings(), data, Clock.systemUTC());
        assertThat(opening.words()).isEmpty();
        assertThat(opening.properties()).containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void the_command_line_comes_before_the_environment_and_that_before_the_file() throws IOException {
        Path file = data.resolve("filiform.properties");
        Files.writeString(file, "public-url = https://file.example\nmail = smtp://file\nlan = true\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Settings settings = Settings.read(
                Map.of("mail", "smtp://line"),
                Map.of("FILIFORM_PUBLIC_URL", "https://environment.example", "FILIFORM_MAIL", "smtp://environment"),
                data);

        assertThat(settings.get("mail")).contains("smtp://line");
        assertThat(settings.get("public-url")).contains("https://environment.example");
        assertThat(settings.is("lan")).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Settings.read(Map.of(), Map.of(), data)).hasMessageContaining("FIL-6307");
        Files.writeString(file, "publik-url=x");
        assertThatThrownBy(() -> Settings.read(Map.of(), Map.of(), data))
                .hasMessageContaining("publik-url")
                .hasMessageContaining("FIL-6306");
    }
}
