package org.filiform.clinic.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The paper of an answer: what it may be, who may have it, and that it stays and leaves with the record. */
class ScansTest extends OpinionSteps {

    private static final String HEART = "DN-A12";

    ScansTest(RunningClinic clinic) {
        super(clinic);
    }

    @Test
    void a_paper_comes_with_its_answer_once_and_is_fetched_as_it_was() throws IOException {
        Client client = heart("Abe Paper");
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, HEART);
        byte[] paper = Papers.pdf();
        Map<String, String> form = answer(Says.GO_ON);

        upload(ida, letter, letter + "/answer", form, "From Dr Lee.pdf", paper);
        upload(ida, letter, letter + "/answer", form, "From Dr Lee.pdf", paper);

        assertThat(letters(client).getFirst().answers()).hasSize(1);
        Scan scan = only(client);
        assertThat(ida.get(letter).body()).contains("From Dr Lee.pdf").contains("Ida Brandt");
        HttpResponse<byte[]> fetched = bytes(ida, letter + "/scans/" + scan.id());
        assertThat(fetched.body()).isEqualTo(paper);
        assertThat(fetched.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("From%20Dr%20Lee.pdf");
        assertThat(fetched.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(fetched.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox;");
        assertThat(actions(client, "opinion.scanned")).containsExactly(AuditOutcome.DONE);
        assertThat(actions(client, "opinion.scan-read")).containsExactly(AuditOutcome.DONE);
    }

    @Test
    void what_it_is_is_read_from_the_paper_and_never_from_its_name() throws IOException {
        Client client = heart("Bea Photo");
        Visitor ida = signedIn("Ida Brandt");
        String letter = answered(ida, client);

        add(ida, letter, client, "C:\\temp\\..\\page \u202Eone.jpg", Papers.jpeg());
        add(ida, letter, client, "../../page<two>.html", Papers.png());

        assertThat(scans(client)).extracting(Scan::kind).containsExactly(ScanKind.JPEG, ScanKind.PNG);
        assertThat(scans(client)).extracting(Scan::fileName).containsExactly("page one.jpg", "pagetwo.html.png");
        assertThat(bytes(ida, letter + "/scans/" + scans(client).getLast().id())
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void what_is_no_paper_is_refused_with_its_code_and_nothing_is_kept() throws IOException {
        Client client = heart("Cal Refused");
        Visitor ida = signedIn("Ida Brandt");
        String letter = answered(ida, client);
        byte[] jpeg = Papers.jpeg();
        byte[] png = Papers.png();

        assertThat(refusal(ida, letter, client, "", new byte[0])).isEqualTo("FIL-7680");
        assertThat(refusal(ida, letter, client, "empty.pdf", new byte[0])).isEqualTo("FIL-7680");
        assertThat(refusal(ida, letter, client, "large.pdf", Arrays.copyOf(Papers.pdf(), ScanFile.LARGEST + 1)))
                .isEqualTo("FIL-7681");
        assertThat(refusal(ida, letter, client, "endless.png", Papers.endlessPng()))
                .isEqualTo("FIL-7681");
        assertThat(refusal(ida, letter, client, "page.pdf", "<html><script>alert(1)</script>".getBytes(UTF_8)))
                .isEqualTo("FIL-7682");
        assertThat(refusal(ida, letter, client, "half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)))
                .isEqualTo("FIL-7683");
        assertThat(refusal(ida, letter, client, "half.png", Arrays.copyOf(png, png.length / 2)))
                .isEqualTo("FIL-7683");
        assertThat(refusal(ida, letter, client, "no.pdf", "%PDF-1.7 and then nothing".getBytes(UTF_8)))
                .isEqualTo("FIL-7683");
        assertThat(refusal(ida, letter, client, "locked.pdf", Papers.lockedPdf()))
                .isEqualTo("FIL-7683");

        assertThat(scans(client)).isEmpty();
        assertThat(actions(client, "opinion.scanned")).isEmpty();
    }

    @Test
    void the_largest_paper_fits_and_a_form_of_many_findings_carries_it() throws IOException {
        Client client = heart("Dot Large");
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, HEART);
        Map<String, String> form = answer(Says.GO_ON);
        for (int place = 1; place < 100; place++) {
            form.put("conditions." + place, "none");
        }

        upload(ida, letter, letter + "/answer", form, "all.pdf", padded(ScanFile.LARGEST));

        assertThat(only(client).bytes()).isEqualTo(ScanFile.LARGEST);
    }

    @Test
    void a_refused_paper_leaves_no_answer_and_what_was_typed_comes_back() throws IOException {
        Client client = heart("Eli Typed");
        Visitor ida = signedIn("Ida Brandt");
        String letter = ask(ida, client, HEART);
        Map<String, String> form = answer(Says.WITH_CONDITIONS);
        form.put("conditions.0", "Typed with care");

        String refused = upload(ida, letter, letter + "/answer", form, "a.pdf", "none".getBytes(UTF_8))
                .body();
        form.put("expiresOn", "");
        String unfinished = upload(ida, letter, letter + "/answer", form, "a.pdf", Papers.pdf())
                .body();

        assertThat(refused).contains("FIL-7682").contains("Typed with care");
        assertThat(unfinished)
                .contains("Choose until when")
                .contains("Choose the paper once more")
                .contains("Typed with care");
        assertThat(letters(client).getFirst().isWaitedFor()).isTrue();
    }

    @Test
    void the_same_paper_sent_at_once_is_one_and_no_more_than_ten_ever_stand()
            throws IOException, ExecutionException, InterruptedException {
        Client client = heart("Flo Twice");
        Visitor ida = signedIn("Ida Brandt");
        String letter = answered(ida, client);
        byte[] same = Papers.pdf();

        atOnce(6, ida, letter, client, List.of(same));
        assertThat(scans(client)).hasSize(1);
        assertThat(actions(client, "opinion.scanned")).containsExactly(AuditOutcome.DONE);

        List<byte[]> different = new ArrayList<>();
        for (int paper = 0; paper < 14; paper++) {
            different.add(Papers.png());
        }
        atOnce(14, ida, letter, client, different);
        assertThat(scans(client)).hasSize(Scans.MOST);
        assertThat(refusal(ida, letter, client, "one-more.png", Papers.png())).isEqualTo("FIL-7684");
    }

    @Test
    void whoever_does_not_treat_the_client_stands_at_the_door_and_no_other_address_leads_to_it() throws IOException {
        Client client = clinic.bean(Clients.class).create(Client.Details.named("Gil Private"), account("Ida Brandt"));
        say(client, Map.of("unstable-heart", Reply.yes()));
        Visitor ida = signedIn("Ida Brandt");
        String letter = answered(ida, client);
        add(ida, letter, client, "page.png", Papers.png());
        String scan = "/scans/" + only(client).id();
        Client other = heart("Hue Other");
        String otherLetter = answered(ida, other);

        Visitor sam = signedIn("Sam Okoro");
        assertThat(sam.get(letter + scan).statusCode()).isEqualTo(403);
        assertThat(sam.get(record(client) + "/opinions").statusCode()).isEqualTo(403);
        assertThat(upload(sam, "/today", letter + "/scans", Map.of("answer", newest(client)), "x.png", Papers.png())
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn("Ruth Ellis").get(letter + scan).statusCode()).isEqualTo(403);
        assertThat(ida.get(otherLetter + scan).statusCode()).isEqualTo(404);
        assertThat(ida.get(letter + "/scans/x").statusCode()).isEqualTo(404);
        assertThat(upload(ida, letter, letter + "/scans", Map.of("answer", newest(other)), "x.png", Papers.png())
                        .statusCode())
                .isEqualTo(404);
        assertThat(scans(client)).hasSize(1);
    }

    @Test
    void papers_leave_with_the_record() throws IOException {
        Client client = heart("Isa Leaving");
        Visitor ida = signedIn("Ida Brandt");
        String letter = answered(ida, client);
        byte[] paper = Papers.jpeg();
        add(ida, letter, client, "page.jpg", paper);

        JsonNode bundle = JsonMapper.shared()
                .readTree(ida.get(record(client) + "/record.json").body());

        JsonNode document = bundle.path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .filter(resource ->
                        resource.path("id").asString().equals(only(client).id().toString()))
                .findFirst()
                .orElseThrow();
        JsonNode attachment = document.path("content").path(0).path("attachment");
        assertThat(document.path("resourceType").asString()).isEqualTo("DocumentReference");
        assertThat(document.path("context")
                        .path("related")
                        .path(0)
                        .path("reference")
                        .asString())
                .isEqualTo("DocumentReference/" + letter.substring(letter.lastIndexOf('/') + 1));
        assertThat(attachment.path("contentType").asString()).isEqualTo("image/jpeg");
        assertThat(attachment.path("title").asString()).isEqualTo("page.jpg");
        assertThat(Base64.getDecoder().decode(attachment.path("data").asString()))
                .isEqualTo(paper);
        try (PDDocument read = Loader.loadPDF(ida.download(record(client) + "/record.pdf"))) {
            assertThat(new PDFTextStripper().getText(read)).contains("page.jpg");
        }
    }

    // ---- what these tests speak in

    private Client heart(String name) {
        return somebody(name, Map.of("unstable-heart", Reply.yes()));
    }

    /** A letter that is answered, without a paper; its address. */
    private String answered(Visitor visitor, Client client) {
        String letter = ask(visitor, client, HEART);
        visitor.post(letter, letter + "/answer", answer(Says.GO_ON));
        return letter;
    }

    private HttpResponse<String> add(Visitor visitor, String letter, Client client, String name, byte[] paper) {
        return upload(visitor, letter, letter + "/scans", Map.of("answer", newest(client)), name, paper);
    }

    private String refusal(Visitor visitor, String letter, Client client, String name, byte[] paper) {
        String body = add(visitor, letter, client, name, paper).body();
        int code = body.indexOf("FIL-768");
        return code < 0 ? "" : body.substring(code, code + "FIL-7680".length());
    }

    private void atOnce(int times, Visitor visitor, String letter, Client client, List<byte[]> papers)
            throws ExecutionException, InterruptedException {
        String token = visitor.token(letter);
        Map<String, String> fields = new HashMap<>(Map.of("answer", newest(client)));
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                byte[] paper = papers.get(time % papers.size());
                sent.add(threads.submit(() ->
                        uploadWith(token, visitor, letter + "/scans", fields, UUID.randomUUID() + ".png", paper)));
            }
            for (Future<HttpResponse<String>> one : sent) {
                assertThat(one.get().statusCode()).isIn(200, 302);
            }
        }
    }

    private static byte[] padded(int size) throws IOException {
        byte[] pdf = Papers.pdf();
        byte[] padded = Arrays.copyOf(pdf, size);
        Arrays.fill(padded, pdf.length, size, (byte) '\n');
        return padded;
    }

    private String newest(Client client) {
        return letters(client).getFirst().answer().orElseThrow().id().toString();
    }

    private List<Scan> scans(Client client) {
        return clinic.bean(Scans.class).of(client.id()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Scan only(Client client) {
        assertThat(scans(client)).hasSize(1);
        return scans(client).getFirst();
    }
}
