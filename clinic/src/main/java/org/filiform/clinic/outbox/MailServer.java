package org.filiform.clinic.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.reach.SettingProblem;

/**
 * The mail server that carries letters on.
 *
 * @param host its name
 * @param port its port
 * @param protectedAtOnce whether the connection is protected from the beginning; else it becomes so by STARTTLS
 * @param user how we sign in; empty not to
 * @param password with which
 * @param from the address from which letters come
 */
record MailServer(String host, int port, boolean protectedAtOnce, String user, String password, String from) {

    private static final int SUBMISSION = 587;
    private static final int PROTECTED_SUBMISSION = 465;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String FROM = "from=";

    /**
     * Reads {@code smtp://desk%40example.org:password@mail.example.org:587}; {@code smtps} for one that is protected from the
     * beginning. Without {@code from}, letters come from the user.
     *
     * @throws SettingProblem if it is something else
     */
    static MailServer read(String address) {
        try {
            return read(URI.create(address.strip()));
        } catch (IllegalArgumentException _) {
            throw problem();
        }
    }

    private static MailServer read(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("smtps");
        String host = Optional.ofNullable(address.getHost()).orElse("");
        String[] login =
                Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
        String user = decoded(login[0]);
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        String from = query.startsWith(FROM) ? decoded(query.substring(FROM.length())) : user;
        if (!(secure || scheme.equals("smtp")) || host.isEmpty() || !from.contains("@")) {
            throw problem();
        }
        int port = address.getPort() > 0 ? address.getPort() : secure ? PROTECTED_SUBMISSION : SUBMISSION;
        return new MailServer(host, port, secure, user, login.length > 1 ? decoded(login[1]) : "", from);
    }

    /** A plus is a plus in an address. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static SettingProblem problem() {
        return new SettingProblem(
                "The mail server cannot be understood. Write it like"
                        + " smtp://desk%40example.org:password@mail.example.org:587, where %40 stands for an @ in the name, and"
                        + " with ?from=clinic%40example.org at the end if the name is no address.",
                "FIL-6310");
    }

    /** Whether it runs on this machine, so that nobody can listen on the way. */
    boolean isOnThisMachine() {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Without the password, which has no business in a log. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
