package org.filiform.clinic.reach;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The address at which everybody reaches the clinic.
 *
 * @param text without a slash at its end
 * @param host its name
 */
record PublicUrl(String text, String host) {

    static PublicUrl read(String given) {
        try {
            return read(URI.create(given.strip()));
        } catch (IllegalArgumentException _) {
            throw problem(given);
        }
    }

    private static PublicUrl read(URI url) {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String path = Optional.ofNullable(url.getPath()).orElse("");
        boolean plain = url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null;
        if (host.isEmpty() || !(path.isEmpty() || path.equals("/")) || !plain) {
            throw problem(url.toString());
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && host.equals("localhost"))) {
            throw new SettingProblem(
                    "Clients are not served in clear text: the public address begins with https://, and " + url
                            + " does not.",
                    "FIL-6302");
        }
        return new PublicUrl(scheme + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort()), host);
    }

    boolean isEncrypted() {
        return text.startsWith("https:");
    }

    private static SettingProblem problem(String given) {
        return new SettingProblem(
                "The public address " + given
                        + " cannot be understood. Write it like https://clinic.example.org, without a path.",
                "FIL-6303");
    }
}
