package org.filiform.clinic.shell;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.clients.Clients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** Each error has a page with a code and what to do, and nothing of the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorPageTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String FORM = "application/x-www-form-urlencoded";

    private RunningClinic clinic;
    private Visitor visitor;

    @BeforeAll
    void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        visitor = clinic.visitor();
        visitor.post("/demo", "/demo", Map.of("mail", "ida.brandt@demo.invalid"));
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    private void helps(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code, "To the front page");
        hidesTheInside(answer);
    }

    private static void hidesTheInside(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("Tomcat", "org.filiform", "springframework", "\tat ");
    }

    private HttpResponse<String> send(String path, String type, byte[] body) {
        return visitor.send(HttpRequest.newBuilder(clinic.address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    @Test
    void fifty_megabytes_are_refused_with_a_page_that_arrives() {
        helps(send("/clients/new", FORM, new byte[50 * MEGABYTE]), 413, "FIL-7413");
    }

    @Test
    void a_form_that_is_too_long_is_refused_the_same_way() {
        byte[] form = ("name=" + "x".repeat(MEGABYTE)).getBytes(US_ASCII);

        helps(send("/clients/new", FORM, form), 413, "FIL-7413");
    }

    @Test
    void a_request_without_what_it_needs_is_told_so() {
        String token = visitor.token("/clients/new");
        String id = clinic.bean(Clients.class).find("Finch").getFirst().id().toString();

        helps(visitor.postWith(token, "/clients/" + id + "/settle", Map.of()), 400, "FIL-7400");
    }

    @Test
    void a_form_sent_to_a_page_that_only_shows_is_told_so() {
        helps(visitor.postWith(visitor.token("/clients/new"), "/rules", Map.of()), 405, "FIL-7405");
    }

    @Test
    void an_address_that_is_not_there_and_one_for_others_are_told_apart() {
        helps(visitor.get("/nowhere"), 404, "FIL-7404");
        Visitor desk = clinic.visitor();
        desk.post("/demo", "/demo", Map.of("mail", "ruth.ellis@demo.invalid"));
        helps(desk.get("/rules/adopt"), 403, "FIL-7403");
    }

    @Test
    void what_the_server_itself_refuses_shows_nothing_of_the_inside() {
        hidesTheInside(visitor.get("/clients;a=b/new"));
        hidesTheInside(visitor.get("/clients%00"));
    }

    @Test
    void every_status_with_words_of_its_own_has_a_code_and_all_others_are_a_fault_of_ours() {
        assertThat(code(415)).isEqualTo("FIL-7415");
        assertThat(code(429)).isEqualTo("FIL-7429");
        assertThat(code(503)).isEqualTo("FIL-7500");
    }

    @Test
    void a_full_disk_and_a_database_that_does_not_answer_are_told_apart_from_a_fault_of_ours() {
        assertThat(code(new IllegalStateException(new SQLException("No space left on device", "53100"))))
                .isEqualTo("FIL-7507 507");
        assertThat(code(new IllegalStateException(new SQLException("terminating connection", "57P01"))))
                .isEqualTo("FIL-7503 503");
        assertThat(code(new SQLTransientConnectionException("no connection within 5 s")))
                .isEqualTo("FIL-7503 503");
        assertThat(code(new SQLException("duplicate key", "23505"))).isEqualTo("FIL-7500 200");
    }

    private static String code(Exception thrown) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
        ExtendedModelMap model = new ExtendedModelMap();
        new ErrorPage().show(request, response, TestPages.at("/"), model);
        return model.get("code") + " " + response.getStatus();
    }

    private static String code(int status) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        ExtendedModelMap model = new ExtendedModelMap();
        new ErrorPage().show(request, new MockHttpServletResponse(), TestPages.at("/"), model);
        return String.valueOf(model.get("code"));
    }
}
