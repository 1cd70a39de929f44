package org.filiform.clinic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.visits.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No needle without a consent that covers it: every case, through the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentGateTest {

    private static final String TRAPEZIUS = "Upper trapezius, right";
    private static final String LEVATOR = "Levator scapulae, right";
    private static final String SOLEUS = "Soleus, right";

    private final RunningClinic clinic = RunningClinic.start("filiform.demo=true");
    private final ConsentSteps steps = new ConsentSteps(clinic);

    @AfterAll
    void stop() {
        clinic.close();
    }

    @Test
    void a_signature_opens_the_gate_for_the_plan_that_was_read_and_is_audited_once() {
        Visit visit = steps.planned("Peter Novak", TRAPEZIUS);
        assertThat(steps.codes(visit)).containsExactly("FIL-7720");

        assertThat(steps.sign(visit).statusCode()).isEqualTo(302);

        assertThat(steps.codes(visit)).isEmpty();
        Consent kept = steps.consents(visit.client()).getFirst();
        assertThat(kept.text().firstWords()).isBetween(100, ConsentText.MOST_WORDS);
        assertThat(kept.version().hash()).isEqualTo(TextJson.hash(kept.text()));
        assertThat(kept.version().pack()).hasSize(64);
        assertThat(kept.version().adoption()).isNotEmpty();
        assertThat(kept.signature().saidBack()).contains("reach a lung");
        assertThat(kept.explainedBy()).isEqualTo(ConsentSteps.TREATS);
        assertThat(steps.audited(visit.client(), "consent.given")).containsExactly(AuditOutcome.DONE);
    }
}
