package org.filiform.clinic.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this house is, for links in letters, square codes and on the terminal. It is never taken from a request, which
 * could say anything: it is the public address, or without that this machine as its network sees it.
 */
@Component
public class HouseAddress {

    /** From where somebody with a phone of their own can reach it. */
    public enum From {
        /** From no phone: only on this machine. */
        MACHINE,
        /** From within the clinic's own network. */
        NETWORK,
        /** From everywhere. */
        WORLD
    }

    private final Environment environment;

    HouseAddress(Environment environment) {
        this.environment = environment;
    }

    /** A whole address for a path of ours. */
    public String of(String path) {
        String url = environment.getProperty("filiform.url", "");
        return (url.isEmpty() ? onThisMachine() : url) + path;
    }

    /** The name it has there, which keys are made for; empty if it is reached by a number only. */
    public Optional<String> name() {
        String host = URI.create(of("/")).getHost();
        boolean isNumber = host == null || host.startsWith("[") || host.matches("[0-9.]+");
        return isNumber ? Optional.empty() : Optional.of(host);
    }

    private String onThisMachine() {
        return environment.getProperty("filiform.reach.base", "http://localhost") + ":"
                + environment.getProperty("local.server.port", "8080");
    }

    /** From where it is reached. */
    public From from() {
        return From.valueOf(
                environment.getProperty("filiform.reach.from", "machine").toUpperCase(Locale.ROOT));
    }
}
