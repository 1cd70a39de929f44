package org.filiform.clinic.reach;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the web server opens, and what is said on the terminal about it. */
public final class Opening {

    /** Where links lead: the beginning of an address, to which the port is added unless it is whole. */
    public static final String URL = "filiform.url";

    /** The same without a port. */
    public static final String BASE = "filiform.reach.base";

    /** From where clients reach it: {@code machine}, {@code network} or {@code world}. */
    public static final String FROM = "filiform.reach.from";

    /** The names under which it answers. */
    static final String HOSTS = "filiform.reach.hosts";

    /** The mail server. */
    public static final String MAIL = "filiform.reach.mail";

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Optional<OwnCertificate> own;

    private Opening(Reach reach, Settings settings, Path data, Clock clock) {
        Network network = Network.here();
        boolean makesOne = reach.encrypted() && reach.certificate().isEmpty();
        this.own = makesOne ? Optional.of(OwnCertificate.in(data, network, clock)) : Optional.empty();
        properties.put("server.address", reach.listen().getHostAddress());
        properties.put(HOSTS, String.join(",", reach.hosts(network)));
        properties.put(MAIL, settings.get("mail").orElse(""));
        properties.put(BASE, base(reach, network));
        properties.put(FROM, reach.publicUrl().isPresent() ? "world" : reach.isOnNetwork() ? "network" : "machine");
        reach.publicUrl().ifPresent(url -> properties.put(URL, url.text()));
        reach.certificate().or(() -> own.map(OwnCertificate::files)).ifPresent(this::encrypt);
        if (reach.publicUrl().map(PublicUrl::isEncrypted).orElse(reach.encrypted())) {
            properties.put("server.servlet.session.cookie.secure", true);
        }
        if (reach.publicUrl().isPresent()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put("server.tomcat.remoteip.internal-proxies", proxies(reach.proxies()));
        }
    }

    /**
     * Prepares it, and makes the certificate if one is needed and there is none.
     *
     * @param data the data folder, which is ours
     * @throws SettingProblem if that cannot be done
     */
    public static Opening of(Reach reach, Settings settings, Path data, Clock clock) {
        return new Opening(reach, settings, data, clock);
    }

    private static String base(Reach reach, Network network) {
        String scheme = reach.encrypted() ? "https://" : "http://";
        return scheme + (reach.isOnNetwork() ? network.first() : "localhost");
    }

    private void encrypt(Reach.Pair files) {
        properties.put("server.ssl.certificate", "file:" + files.certificate());
        properties.put("server.ssl.certificate-private-key", "file:" + files.key());
        properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
    }

    /** What they say about the way of a request counts, and nobody else's word. */
    private static String proxies(List<String> named) {
        return Stream.concat(Stream.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1"), named.stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** For the application. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    /** What whoever started it should know about the certificate; empty where there is nothing to say. */
    public List<String> words() {
        return own.map(certificate -> List.of(
                        "Phones and computers of your network warn the first time, since nobody vouches for its certificate.",
                        "It is the right one if its SHA-256 fingerprint is",
                        "    " + certificate.fingerprint(),
                        "With a certificate of your own nobody warns: --certificate FILE --key FILE"))
                .orElse(List.of());
    }
}
