package org.filiform.clinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.oversight.Openings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class BreakGlassTest {

    private static final UUID CLIENT = new UUID(5, 6);
    private static final UUID OTHER = new UUID(5, 7);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itNeedsAReasonHoldsForFourHoursAndIsReported() {
        try (RunningClinic clinic = RunningClinic.start()) {
            BreakGlass glass = clinic.bean(BreakGlass.class);
            signIn(new UUID(1, 1));

            assertThat(glass.open(CLIENT, "  because ")).isEqualTo(new BreakGlass.Outcome.NeedsReason());
            assertThat(glass.isOpen(CLIENT)).isFalse();
            assertThat(glass.open(CLIENT, "Fainted in the waiting room")).isInstanceOf(BreakGlass.Outcome.Opened.class);
            assertThat(glass.isOpen(CLIENT)).isTrue();
            assertThat(glass.isOpen(OTHER)).isFalse();
            signIn(new UUID(1, 2));
            assertThat(glass.isOpen(CLIENT)).as("for somebody else").isFalse();
            signIn(new UUID(1, 1));
            clinic.wait(Duration.ofHours(4));
            assertThat(glass.isOpen(CLIENT)).as("later").isFalse();

            assertThat(glass.openings(Instant.EPOCH))
                    .extracting(AuditLine::entry)
                    .extracting(entry -> entry.client().orElseThrow() + " " + entry.outcome() + " " + entry.why())
                    .containsExactly(CLIENT + " " + AuditOutcome.DONE + " Fainted in the waiting room");
            assertThat(glass.refused(Instant.EPOCH))
                    .extracting(AuditLine::entry)
                    .extracting(entry -> entry.client().orElseThrow() + " " + entry.outcome() + " " + entry.why())
                    .containsExactly(CLIENT + " " + AuditOutcome.REFUSED + " because");
            glass.lookIn(OTHER, "because");
            assertThat(glass.refused(Instant.EPOCH)).hasSize(2);
        }
    }

    /** Refusals cost nothing: a thousand of them must not push the one that counts off a list. */
    @Test
    void aThousandRefusalsDoNotHideTheOneThatOpenedTheRecord() {
        try (RunningClinic clinic = RunningClinic.start()) {
            BreakGlass glass = clinic.bean(BreakGlass.class);
            signIn(new UUID(1, 1));
            glass.open(CLIENT, "Fainted in the waiting room");
            for (int i = 0; i < 1001; i++) {
                glass.open(CLIENT, "");
            }
            assertThat(glass.openings(Instant.EPOCH)).hasSize(1);
            assertThat(clinic.bean(Openings.class).waiting()).isEqualTo(1);
        }
    }

    private static void signIn(UUID account) {
        Viewer viewer = new Viewer(Optional.of(new AccountId(account)), "", "", Set.of(Role.PRACTITIONER));
        SecurityContextHolder.getContext().setAuthentication(new Caller(viewer));
    }
}
