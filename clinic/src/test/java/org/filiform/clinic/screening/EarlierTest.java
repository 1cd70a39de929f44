package org.filiform.clinic.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.junit.jupiter.api.Test;

class EarlierTest {

    /** Written down here: a page that one program showed is confirmed at another, and after a restart. */
    @Test
    void the_mark_of_what_is_shown_is_the_same_in_every_program() {
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        replies.put(
                new FactId("joint-replacement"),
                new Reply.Yes(Set.of(new Token("leg-left"), new Token("leg-right"), new Token("arm-left"))));
        replies.put(new FactId("statin"), new Reply.No());

        assertThat(earlier(replies).mark()).isEqualTo("5fc3bd67");
        replies.put(new FactId("statin"), Reply.yes());
        assertThat(earlier(replies).mark()).isNotEqualTo("5fc3bd67");
    }

    private static Earlier earlier(Map<FactId, Reply> replies) {
        return new Earlier(
                LocalDate.of(2026, 3, 1),
                List.of(new Earlier.Told("health", "Your health", List.of(), List.of(), Map.copyOf(replies))));
    }
}
