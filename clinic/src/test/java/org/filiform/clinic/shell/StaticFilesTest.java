package org.filiform.clinic.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.junit.jupiter.api.Test;

/** What a browser keeps of styles and scripts. */
class StaticFilesTest {

    private static HttpResponse<String> get(Visitor visitor, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(visitor.address(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return visitor.send(request.build());
    }

    @Test
    void whatIsKeptIsAskedForAgainByWhatItHoldsAndNotByItsDate() {
        try (RunningClinic clinic = RunningClinic.start()) {
            Visitor visitor = clinic.visitor();
            HttpResponse<String> script = get(visitor, "/needles/fold.js");
            String mark = script.headers().firstValue("ETag").orElseThrow();

            assertThat(script.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(script.headers().firstValue("Last-Modified")).isEmpty();
            assertThat(get(visitor, "/needles/fold.js", "If-None-Match", mark).statusCode())
                    .isEqualTo(304);
            assertThat(get(visitor, "/needles/fold.js", "If-None-Match", "W/\"of-before\"")
                            .body())
                    .isEqualTo(script.body());
            assertThat(get(visitor, "/needles/line.js").headers().firstValue("ETag"))
                    .isPresent()
                    .isNotEqualTo(script.headers().firstValue("ETag"));
            assertThat(get(visitor, "/shell/tokens.css").headers().firstValue("Cache-Control"))
                    .contains("max-age=3600");
            assertThat(get(visitor, "/shell/tokens.css").headers().firstValue("ETag"))
                    .isPresent();
            assertThat(get(visitor, "/needles/nothing-here.js").statusCode()).isEqualTo(404);
        }
    }
}
