package org.filiform.clinic.reach;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * How this installation is reached. It never listens beyond this machine in clear text.
 *
 * @param listen the address on which it listens
 * @param encrypted whether it speaks TLS itself
 * @param certificate one of the clinic's own with its key; empty where we make one or need none
 * @param publicUrl the address for everybody, such as {@code https://clinic.example.org}
 * @param isOnNetwork whether the clinic's own network reaches it
 * @param proxies whose word counts about where a request came from
 */
public record Reach(
        InetAddress listen,
        boolean encrypted,
        Optional<Pair> certificate,
        Optional<PublicUrl> publicUrl,
        boolean isOnNetwork,
        List<String> proxies) {

    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
    private static final String IP = "[0-9.]{7,15}|[0-9A-Fa-f:]{2,45}";

    /** The files of a certificate and its key, in PEM. */
    record Pair(Path certificate, Path key) {}

    public Reach {
        proxies = List.copyOf(proxies);
    }

    /**
     * What follows from the settings.
     *
     * @throws SettingProblem if it would not be safe, or cannot be understood
     */
    public static Reach of(Settings settings) {
        Optional<Pair> certificate = certificate(settings);
        boolean lan = settings.is("lan");
        boolean encrypted = lan || certificate.isPresent();
        InetAddress listen = ip(settings.get("listen").orElse(encrypted ? EVERYWHERE : THIS_MACHINE));
        if (!encrypted && !listen.isLoopbackAddress()) {
            throw clearText(listen);
        }
        return new Reach(
                listen,
                encrypted,
                certificate,
                settings.get("public-url").map(PublicUrl::read),
                lan,
                proxies(settings));
    }

    /** The one sentence about what is never done. */
    static SettingProblem clearText(InetAddress listen) {
        return new SettingProblem(
                "Clients are not served in clear text beyond this machine, and " + listen.getHostAddress()
                        + " is. Start it with --lan, or with --certificate FILE --key FILE.",
                "FIL-6301");
    }

    private static Optional<Pair> certificate(Settings settings) {
        Optional<Path> certificate = settings.get("certificate").map(Path::of);
        Optional<Path> key = settings.get("key").map(Path::of);
        if (certificate.isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        Path pem = certificate.orElseThrow(() -> unreadable("the certificate is missing"));
        Path secret = key.orElseThrow(() -> unreadable("the key is missing"));
        try {
            if (PemContent.load(pem).getCertificates().isEmpty()
                    || PemContent.load(secret).getPrivateKey() == null) {
                throw unreadable("one of them is empty");
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
        return Optional.of(new Pair(pem.toAbsolutePath(), secret.toAbsolutePath()));
    }

    private static SettingProblem unreadable(String why) {
        return new SettingProblem(
                "Certificate and key cannot be used: " + why
                        + ". Name both, in PEM, the key without a password: --certificate FILE --key FILE.",
                "FIL-6304");
    }

    private static List<String> proxies(Settings settings) {
        List<String> proxies = new ArrayList<>();
        for (String name : BETWEEN.split(settings.get("proxy").orElse(""), -1)) {
            if (!name.isEmpty()) {
                proxies.add(ip(name).getHostAddress());
            }
        }
        return proxies;
    }

    /** Only numbers: a name could mean another machine tomorrow. */
    private static InetAddress ip(String text) {
        try {
            if (text.matches(IP)) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException _) {
            // Said below, like everything else that is no address.
        }
        throw new SettingProblem(text + " is no IP address, such as 192.168.1.5 or 0.0.0.0.", "FIL-6308");
    }

    /** All names under which it answers; a request under another one gets nothing. */
    Set<String> hosts(Network network) {
        Set<String> hosts = new LinkedHashSet<>(List.of("localhost", THIS_MACHINE, "[::1]"));
        publicUrl.ifPresent(url -> hosts.add(url.host()));
        if (!listen.isLoopbackAddress()) {
            hosts.addAll(network.names());
        }
        return hosts;
    }
}
