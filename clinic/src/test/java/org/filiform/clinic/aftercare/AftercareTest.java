package org.filiform.clinic.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.note.Treating;
import org.filiform.clinic.syringes.AtSyringes;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What comes after the needles, through the pages. */
class AftercareTest {

    private static final String SOLEUS = "Soleus, left";
    private static final String RHOMBOIDS = "Rhomboid major and minor, left";
    private static final String PASSWORD = "a long word for the desk";

    private static RunningClinic clinic;
    private static Treating ida;
    private static Visitor desk;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
        ida = new Treating(clinic, "Ida Brandt");
        clinic.bean(Accounts.class)
                .create(
                        new NewPerson("Dana Desk", "", "desk@example.org", Set.of(Role.FRONT_DESK)),
                        Optional.of(PASSWORD));
        desk = clinic.visitor();
        desk.signIn("desk@example.org", PASSWORD);
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static String needled(String client) {
        String visit = ida.ready(ida.client(client), SOLEUS);
        ida.needled(visit, 1);
        return visit;
    }

    private static HttpResponse<String> keep(String visit, String how, String driving) {
        return ida.visitor()
                .post(
                        visit + "/aftercare",
                        visit + "/aftercare",
                        Map.of("request", UUID.randomUUID().toString(), "how", how, "driving", driving));
    }

    private static HttpResponse<String> letGo(Visitor who, String visit, String why) {
        return who.post(visit + "/discharge", visit + "/discharge", Map.of("why", why));
    }

    @Test
    void theGateOpensOnceAdviceDrivingAndGoingAreDone() {
        String visit = needled("All Three");
        assertThat(ida.codes(visit, Gate.AFTERCARE)).containsExactly("FIL-7736", "FIL-7737", "FIL-7738");

        keep(visit, "PRINTED", "NOT_WHILE_UNWELL");
        assertThat(ida.codes(visit, Gate.AFTERCARE)).containsExactly("FIL-7738");
        letGo(ida.visitor(), visit, "Their lift is here, and they are well");
        assertThat(ida.codes(visit, Gate.AFTERCARE)).isEmpty();
    }

    @Test
    void checksGoByWhereTheNeedlesWent() {
        String calf = needled("Calf");
        keep(calf, "SHOWN", "NOT_TODAY");
        keep(calf, "SHOWN", "NOT_TODAY");
        assertThat(clinic.bean(Checks.class).of(ida.visit(calf).id()))
                .extracting(PlannedCheck::name)
                .containsExactly("Next day");

        String back = ida.ready(ida.client("Back"), RHOMBOIDS);
        ida.send(back, ida.inserted("ndl-back-000", "rhomboids", "233a"), ida.binned("ndl-back-000"), ida.counted(1));
        keep(back, "PRINTED", "NOT_TODAY");

        assertThat(clinic.bean(Checks.class).of(ida.visit(back).id()))
                .extracting(PlannedCheck::name)
                .containsExactlyInAnyOrder("Lung, after hours", "Lung, in the evening", "Next day");
        assertThat(ida.visitor().get(back + "/aftercare/sheet").body())
                .contains("near your lung")
                .contains("Call 999");
        assertThat(ida.visitor().get(calf + "/aftercare/sheet").body()).doesNotContain("near your lung");
        assertThat(ida.visitor().get("/today").body()).contains("Back");
    }

    @Test
    void afterAnInjectionSomebodyIsWatchedAsLongAsWhatWentInAsksFor() {
        AtSyringes leila = new AtSyringes(clinic, "Dr Leila Haddad");
        String calf = injected(leila, "Calf Injected", "233a");
        String neck = injected(leila, "Neck Injected", "105a");

        assertThat(watched(leila.visit(calf))).isEqualTo(15);
        assertThat(watched(leila.visit(neck))).isEqualTo(30);
        for (Visit visit : List.of(leila.visit(calf), leila.visit(neck))) {
            assertThat(clinic.bean(org.filiform.clinic.syringes.Observation.class)
                            .minutesFor(visit))
                    .hasValue(watched(visit));
        }
        assertThat(letGo(desk, calf, "").statusCode()).isEqualTo(409);
    }

    private static int watched(Visit visit) {
        return clinic.bean(Letting.class).watched(visit).minutes();
    }

    private static String injected(AtSyringes who, String client, String region) {
        String visit = who.planned(client, "lidocaine");
        who.weigh(visit, "62");
        ObjectNode point = AtSyringes.given(who.prepared(visit, "1"), "1");
        ((ObjectNode) point.get("how")).put("region", region);
        who.tell(visit, point, AtSyringes.binned(point), AtSyringes.counted(1));
        return visit;
    }

    @Test
    void afterDryNeedlingNobodySaysThatTheyCheckedAsAfterAnInjection() {
        String visit = needled("Driver");

        assertThat(keep(visit, "PRINTED", "CHECKED").body()).contains("Say what you told the client about driving");
        assertThat(clinic.bean(Handovers.class).of(ida.visit(visit).id())).isEmpty();
    }

    @Test
    void theFrontDeskLetsGoOnlyOnceTheTimeIsOverAndNothingIsOpen() {
        String visit = needled("Desk");
        assertThat(letGo(desk, visit, "Please").statusCode()).isEqualTo(409);

        clinic.wait(Duration.ofMinutes(11));
        assertThat(letGo(desk, visit, "").body())
                .contains("no written advice yet")
                .contains("FIL-7739");
        keep(visit, "PRINTED", "NOT_TODAY");
        ida.send(visit, ida.operation("reacted").put("card", "faint").put("note", "Pale"));
        assertThat(letGo(desk, visit, "").body()).contains("Something is not well");

        String other = needled("Desk Well");
        keep(other, "PRINTED", "NOT_TODAY");
        clinic.wait(Duration.ofMinutes(11));
        assertThat(desk.get("/today").body()).contains("Desk Well");
        assertThat(desk.get(other + "/discharge").body()).doesNotContain("Soleus");
        assertThat(letGo(desk, other, "").statusCode()).isEqualTo(302);
        assertThat(clinic.bean(Discharges.class).of(ida.visit(other).id()))
                .map(Discharges.Gone::by)
                .hasValue("Dana Desk");
    }

    @Test
    void nobodyGoesWithANeedleInAndTooEarlyOnlyWithAReason() {
        String visit = ida.ready(ida.client("Needle In"), SOLEUS);
        ida.send(visit, ida.inserted("ndl-still-000", "soleus", "233a"));
        assertThat(letGo(ida.visitor(), visit, "In a hurry").body()).contains("A needle is still in");

        String early = needled("Early");
        assertThat(letGo(ida.visitor(), early, "").body()).contains("say why the client goes now");
        assertThat(clinic.bean(Discharges.class).of(ida.visit(early).id())).isEmpty();
        assertThat(letGo(ida.visitor(), early, "With their daughter").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theAdviceOpensAsAPaperWithTheWarningSignsFirst() throws IOException {
        String visit = needled("Paper");

        try (PDDocument document = Loader.loadPDF(ida.visitor().download(visit + "/aftercare.pdf"))) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Get help now if:").contains("Call 999").contains("Our phone number");
            assertThat(text.indexOf("Get help now")).isLessThan(text.indexOf("If it aches"));
        }
    }

    @Test
    void whatWasHandedOverAndAskedStays() {
        String visit = needled("Stays");
        keep(visit, "PRINTED", "NOT_TODAY");
        PlannedCheck check = clinic.bean(Checks.class).of(ida.visit(visit).id()).getFirst();
        String page = visit + "/aftercare";
        assertThat(ida.visitor()
                        .post(page, page + "/checks/" + check.id(), Map.of("well", "no"))
                        .body())
                .contains("note what is not");
        ida.visitor().post(page, page + "/checks/" + check.id(), Map.of("well", "no", "words", "Bruise"));

        assertThat(ida.visitor().get(page).body())
                .contains("Not well, asked by Ida Brandt")
                .contains("Bruise");
        for (String table : Set.of("aftercare_handover", "aftercare_check", "aftercare_asked", "aftercare_driving")) {
            assertThatThrownBy(() -> clinic.bean(JdbcClient.class)
                            .sql("delete from " + table)
                            .update())
                    .hasStackTraceContaining("stays");
        }
    }
}
