package org.filiform.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void it_has_failed_when_a_page_does_not_open_where_it_leads() throws IOException {
        HttpServer house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.createContext("/", exchange -> {
            boolean leads = exchange.getRequestURI().getPath().equals("/today");
            if (leads) {
                exchange.getResponseHeaders().add("Location", "/sign-in");
            }
            exchange.sendResponseHeaders(leads ? 302 : 200, -1);
            exchange.close();
        });
        house.start();
        String address = "http://localhost:" + house.getAddress().getPort();
        try {
            assertThatCode(() -> Rehearsal.at(path -> address + path)).doesNotThrowAnyException();
            house.createContext("/sign-in", exchange -> {
                exchange.sendResponseHeaders(421, -1);
                exchange.close();
            });
            assertThatThrownBy(() -> Rehearsal.at(path -> address + path))
                    .hasMessageContaining("/sign-in answered 421");
        } finally {
            house.stop(0);
        }
    }

    @Test
    void it_goes_by_nobodys_settings() {
        Map<String, String> settings = Map.of("FILIFORM_PUBLIC_URL", "https://clinic.example.org");
        assertThat(Rehearsal.environment(settings)).isEqualTo(settings);

        System.setProperty(Rehearsal.SWITCH, "true");
        try {
            assertThat(Rehearsal.environment(settings)).isEmpty();
        } finally {
            System.clearProperty(Rehearsal.SWITCH);
        }
    }
}
