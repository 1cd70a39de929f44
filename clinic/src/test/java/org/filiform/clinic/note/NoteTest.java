package org.filiform.clinic.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.syringes.AtSyringes;
import org.filiform.clinic.visits.Gate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** From the last needle to a note that nobody changes, through the pages. */
class NoteTest {

    private static final String SOLEUS = "Soleus, left";

    private static RunningClinic clinic;
    private static Treating ida;
    private static Treating piotr;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        ida = new Treating(clinic, "Ida Brandt");
        piotr = new Treating(clinic, "Piotr Nowak");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static String needled(String client) {
        String visit = ida.ready(ida.client(client), SOLEUS);
        ida.needled(visit, 2);
        return visit;
    }

    private static SignedNote note(String visit) {
        return clinic.bean(Notes.class).of(ida.visit(visit).id()).orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        }
    }

    @Test
    void aNoteIsComposedOfWhatWasDoneAndOpensItsGateOnceItIsSigned() {
        String visit = needled("Signs");
        assertThat(ida.codes(visit, Gate.SIGNED)).containsExactly("FIL-7730");

        HttpResponse<String> signed = ida.sign(visit, Treating.note());

        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
        assertThat(ida.codes(visit, Gate.SIGNED)).isEmpty();
        assertThat(note(visit).plain())
                .contains("Calf pain")
                .contains("Soleus, left")
                .contains("0.25 × 40 mm")
                .contains("LOT-7")
                .contains("Needles opened: 2")
                .contains("In the sharps bin: 2")
                .contains("Thin needles. It can ache.")
                .contains("Calm. Slept well.")
                .contains("Ida Brandt");
        assertThat(note(visit).plain()).doesNotContain("outside the gate");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        String visit = needled("Misses");
        Map<String, String> form = Treating.note();
        form.remove("noReaction");
        form.remove("advice");

        HttpResponse<String> refused = ida.sign(visit, form);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("FIL-7733")
                .contains("Reactions")
                .contains("Advice for home")
                .contains("Calm. Slept well.");
        assertThat(clinic.bean(Notes.class).of(ida.visit(visit).id())).isEmpty();
        assertThat(clinic.bean(Drafts.class).of(ida.visit(visit).id()).words()).isEqualTo("Calm. Slept well.");
    }

    @Test
    void needlesThatAreNotEvenAreNotSigned() {
        String visit = ida.ready(ida.client("Uneven"), SOLEUS);
        ida.send(visit, ida.inserted("ndl-uneven-1", "soleus", "233a"));

        assertThat(ida.sign(visit, Treating.note()).body()).contains("FIL-7732");
    }

    @Test
    void onlyWhoeverNeedledOrLooksAfterTheNeedlesSigns() {
        String visit = needled("Not Theirs");

        assertThat(piotr.sign(visit, Treating.note()).body()).contains("FIL-7734");
        assertThat(clinic.bean(Notes.class).of(ida.visit(visit).id())).isEmpty();
    }

    @Test
    void twoSignaturesAtOnceAreOne() throws InterruptedException, ExecutionException {
        String visit = needled("Race");
        Treating second = new Treating(clinic, "Ida Brandt");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 2)
                    .mapToObj(at -> both.submit(() -> {
                        together.await();
                        return (at == 0 ? ida : second)
                                .sign(visit, Treating.note())
                                .statusCode();
                    }))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(count("select count(*) from note_signed where visit_id = ?", visit))
                .isOne();
        assertThat(count("select count(*) from aftercare_handover where visit_id = ?", visit))
                .isOne();
    }

    private static int count(String sql, String visit) {
        return clinic.bean(JdbcClient.class)
                .sql(sql)
                .param(ida.visit(visit).id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatTheLedgerGetsAfterwardsShutsTheGateUntilItIsAdded() {
        String visit = needled("Late");
        ida.sign(visit, Treating.note());
        String plain = note(visit).plain();
        ida.send(visit, ida.operation("reacted").put("card", "faint").put("note", "In the waiting room"));

        assertThat(ida.codes(visit, Gate.SIGNED)).containsExactly("FIL-7731");
        HttpResponse<String> nothing = ida.visitor()
                .post(
                        visit + "/note",
                        visit + "/note/amend",
                        Map.of("request", UUID.randomUUID().toString(), "why", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        Map<String, String> form = Map.of(
                "request",
                UUID.randomUUID().toString(),
                "why",
                "A faint after signing",
                "words",
                "Lay down, well after 5 minutes.");
        ida.visitor().post(visit + "/note", visit + "/note/amend", form);
        ida.visitor().post(visit + "/note", visit + "/note/amend", form);

        assertThat(ida.codes(visit, Gate.SIGNED)).isEmpty();
        SignedNote amended = note(visit);
        assertThat(amended.plain()).isEqualTo(plain);
        assertThat(amended.amendments()).hasSize(1);
        assertThat(amended.amendments().getFirst().late())
                .singleElement()
                .asString()
                .contains("Faint");
        assertThat(ida.visitor().get(visit + "/note").body())
                .contains("A faint after signing")
                .contains("Calm. Slept well.");
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasSigned() {
        String visit = needled("Stays");
        ida.sign(visit, Treating.note());
        JdbcClient jdbc = clinic.bean(JdbcClient.class);
        UUID id = ida.visit(visit).id().value();

        for (String change : List.of(
                "update note_signed set body = 'x' where visit_id = ?", "delete from note_signed where visit_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id).update()).hasStackTraceContaining("stays as it is");
        }
        assertThatThrownBy(
                        () -> jdbc.sql("insert into note_signed (visit_id, request, body, content, hash, ledger_place,"
                                        + " pack_hash, signed_by, signed_name, profession, signed_at) select visit_id, uuidv7(), body,"
                                        + " content, hash, ledger_place, pack_hash, signed_by, signed_name, profession, signed_at"
                                        + " from note_signed where visit_id = ?")
                                .param(id)
                                .update())
                .hasStackTraceContaining("note_signed_visit_id_key");
    }

    @Test
    void aDraftThatSomebodyElseKeptIsNotOverwritten() {
        String visit = needled("Stale");
        Map<String, String> form = Treating.note();
        ida.visitor().post(visit + "/note", visit + "/note/draft", form);
        form.put("words", "Later, by an older page");

        HttpResponse<String> stale = ida.visitor().post(visit + "/note", visit + "/note/draft", form);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("FIL-7735").contains("Later, by an older page");
        assertThat(clinic.bean(Drafts.class).of(ida.visit(visit).id()).words()).isEqualTo("Calm. Slept well.");
    }

    @Test
    void theSheetForAnEmergencyIsThereWithANeedleIn() throws IOException {
        String visit = ida.ready(ida.client("Emergency"), SOLEUS);
        ida.send(visit, ida.inserted("ndl-emergency-1", "soleus", "233a"));

        String paper = text(ida.visitor().download(visit + "/handover.pdf"));

        assertThat(ida.visitor().get(visit + "/handover").body())
                .contains("1 in now")
                .contains("Soleus, left");
        assertThat(paper)
                .contains("1 in now")
                .contains("still in")
                .contains("Deep")
                .contains("Ida Brandt");
        assertThat(ida.visitor().get(visit + "/note.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasInjectedStandsInNoteSheetAndSummaryByItsNameAndNeverByAnId() throws IOException {
        AtSyringes leila = new AtSyringes(clinic, "Dr Leila Haddad");
        String visit = leila.planned("Injected", "lidocaine");
        leila.weigh(visit, "62");
        String syringe = leila.prepared(visit, "5");
        ObjectNode first = AtSyringes.given(syringe, "0.5");
        ObjectNode second = AtSyringes.given(syringe, "1");
        ((ObjectNode) second.get("spec")).put("lot", "N-1");
        ((ObjectNode) first.get("spec")).put("lot", "N-1");
        leila.tell(visit, first, second, AtSyringes.binned(first), AtSyringes.binned(second), AtSyringes.counted(2));

        assertThat(sign(leila, visit).body()).contains("FIL-7797");
        leila.tell(visit, AtSyringes.discarded(syringe, "3.5"));
        assertThat(sign(leila, visit).statusCode()).isEqualTo(302);

        // 1 % is 10 mg/mL: 0.5 mL and 1 mL hold 5 and 10 mg; 15 mg of 3 mg/kg × 62 kg = 186 mg is a little over 8 %.
        assertThat(note(visit).plain())
                .contains("Lidocaine (lignocaine): 15 mg in all")
                .contains("Soleus, left | Lidocaine (lignocaine) 5 mg | 0.5 mL |")
                .contains("Soleus, left | Lidocaine (lignocaine) 10 mg | 1 mL |")
                .contains("Within: 9 % of the limit")
                .contains("1 | Lidocaine (lignocaine) 10 mg/mL | 5 mL | L123 | 31 December 2099 | as prescriber")
                .contains("Syringe 1: 5 mL drawn, 1.5 mL given. 3.5 mL thrown away. Prepared by Dr Leila Haddad")
                .doesNotContain(syringe);
        assertThat(text(leila.visitor().download(visit + "/handover.pdf")))
                .contains("15 mg in all", "Deep, 0.4 × 40 mm", "5 mg", "0.5 mL", "L123", "3.5 mL thrown away")
                .doesNotContain(syringe);
        assertThat(text(leila.visitor().download(visit + "/summary.pdf")))
                .contains("We gave you injections here: Soleus, left", "15 mg in all", "lot L123")
                .contains("What was left over was thrown away")
                .doesNotContain(syringe);
    }

    private static HttpResponse<String> sign(AtSyringes who, String visit) {
        Map<String, String> form = Treating.note();
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                .matcher(who.visitor().get(visit + "/note").body());
        form.put("version", version.find() ? version.group(1) : "0");
        return who.visitor().post(visit + "/note", visit + "/note/sign", form);
    }

    @Test
    void whatNobodyKnowsOfAnInjectionIsSaidSo() {
        AtSyringes leila = new AtSyringes(clinic, "Dr Leila Haddad");
        String visit = leila.planned("Not Known", "lidocaine");
        ObjectNode undosed = AtSyringes.given("no-such-syringe", "1");
        undosed.remove("dose");
        leila.tell(visit, AtSyringes.given("no-such-syringe", "1"), undosed);

        assertThat(leila.visitor().get(visit + "/handover").body())
                .contains("One point got something out of a syringe that was not prepared at this visit")
                .contains("At one point nobody noted whether anything went in")
                .contains("none of this visit")
                .doesNotContain("Nothing was injected")
                .doesNotContain("no-such-syringe");
        assertThat(leila.visitor().get(visit + "/note").body()).contains("What was in the syringes");
    }

    @Test
    void noteSummaryAndStatementOpenAsPapersAndSayWhatTheyMust() throws IOException {
        String visit = needled("Papers");
        ida.sign(visit, Treating.note());

        assertThat(text(ida.visitor().download(visit + "/note.pdf")))
                .contains("Signed by Ida Brandt")
                .contains(note(visit).hash().substring(0, 16))
                .contains("LOT-7");
        assertThat(text(ida.visitor().download(visit + "/summary.pdf")))
                .contains("We opened 2 needles. 2 are in the bin");
        assertThat(text(ida.visitor().download(visit + "/blood-donor.pdf")))
                .contains("used once")
                .contains("LIFEBLOOD");
    }

    @Test
    void theRecordThatLeavesHoldsWhatWasDone() {
        String visit = needled("Leaves");
        ida.sign(visit, Treating.note());

        String bundle = ida.visitor()
                .get("/clients/" + ida.visit(visit).client() + "/record.json")
                .body();

        assertThat(bundle)
                .contains("\"resourceType\":\"Procedure\"")
                .contains("\"valueInteger\":6")
                .contains("advice-" + ida.visit(visit).id())
                .contains(note(visit).id().toString());
    }
}
