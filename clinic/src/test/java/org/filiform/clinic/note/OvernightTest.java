package org.filiform.clinic.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A visit that nobody ended in the evening, when what was answered that day has expired. */
class OvernightTest {

    private static final String SOLEUS = "Soleus, left";

    private static RunningClinic clinic;

    @BeforeAll
    static void open() {
        clinic = RunningClinic.start("filiform.demo=true");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void whatWasNeedledYesterdayIsSignedAndClosedTodayAndTheNextNeedleIsAskedForAnew() {
        Treating ida = new Treating(clinic, "Ida Brandt");
        Client client = ida.client("Olaf Overnight");
        String visit = ida.ready(client, SOLEUS);
        ida.needled(visit, 1);
        assertThat(ida.codes(visit, Gate.SCREENED)).isEmpty();

        clinic.wait(Duration.ofHours(30));
        Treating inTheMorning = new Treating(clinic, "Ida Brandt");

        assertThat(inTheMorning.codes(visit, Gate.SCREENED)).isNotEmpty();
        assertThat(inTheMorning.visitor().get(visit).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/note"));
        inTheMorning.sign(visit, Treating.note());
        inTheMorning
                .visitor()
                .post(
                        visit + "/aftercare",
                        visit + "/aftercare",
                        Map.of("request", UUID.randomUUID().toString(), "how", "PRINTED", "driving", "NOT_TODAY"));
        inTheMorning.visitor().post(visit + "/discharge", visit + "/discharge", Map.of("why", "Went home yesterday"));
        inTheMorning.visitor().post(visit + "/end", visit + "/end", Map.of("how", "CLOSED"));

        assertThat(inTheMorning.visit(visit).end()).map(Visit.End::how).contains(Visit.How.CLOSED);
    }

    @Test
    void aNeedleOfTheMorningAfterIsKeptAsOneOutsideTheGate() {
        Treating ida = new Treating(clinic, "Ida Brandt");
        String visit = ida.ready(ida.client("Nora Next"), SOLEUS);
        ida.needled(visit, 1);
        clinic.wait(Duration.ofHours(30));
        Treating inTheMorning = new Treating(clinic, "Ida Brandt");

        String told = inTheMorning.send(visit, inTheMorning.inserted("ndl-next-1", "soleus", "233a"));

        assertThat(told).contains("FIL-7710");
    }

    @Test
    void soreSkinThatIsSaidAloudWithoutAPlaceCountsWhereverTheNeedleGoes() {
        Client client = new Treating(clinic, "Ida Brandt").client("Sally Sore");
        clinic.wait(Duration.ofHours(30));
        AtVisit ida = new AtVisit(clinic, "Ida Brandt");
        String visit = ida.open(client);

        ida.visitor().post(visit + "/today", visit + "/today", Map.of("a.skin-lesion", "yes", "usual", "yes"));
        ida.assess(visit, AtVisit.assessment(SOLEUS));
        ida.plan(visit, ida.plan(SOLEUS));
        ida.answer(visit, Map.of());

        assertThat(ida.visitor().get(visit + "/clearance").body()).contains("FIL-7714");
        assertThat(new Treating(clinic, "Ida Brandt").codes(visit, Gate.SCREENED))
                .as("where it is stays asked")
                .containsExactly("FIL-7710");
    }
}
