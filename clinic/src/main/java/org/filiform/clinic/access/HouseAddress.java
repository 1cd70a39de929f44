package org.filiform.clinic.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where this house is, for links in letters and on the terminal. It is never taken from a request, which could say
 * anything: it is {@code filiform.url}, or without that this machine.
 */
@Component
public class HouseAddress {

    private final Environment environment;

    HouseAddress(Environment environment) {
        this.environment = environment;
    }

    /** A whole address for a path of ours. */
    public String of(String path) {
        String url = environment.getProperty("filiform.url", "");
        return (url.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port", "8080") : url)
                + path;
    }
}
