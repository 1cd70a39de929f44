package org.filiform.fhir.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.fhir.code.Match;
import org.filiform.fhir.code.Meaning;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.time.Moments;
import org.filiform.knowledge.fact.Says;
import org.junit.jupiter.api.Test;

/** Questions about "ever": what is over still counts. */
class SpeakerTest {

    private final Moments moments = new Moments(ZoneOffset.UTC);
    private final Moment from = moments.read("2010-01-01").orElseThrow();
    private final Moment to = moments.read("2011-01-01").orElseThrow();
    private final FactDefinition fact = TestPack.index().fact("needle-phobia").orElseThrow();

    @Test
    void what_is_over_still_counts_where_the_question_is_ever() {
        Course over = new Course(new Sense.Holds(), from, Optional.of(to), Optional.empty(), false, from);
        Course overSomeDay = new Course(new Sense.Ended(), from, Optional.empty(), Optional.empty(), false, from);

        assertThat(spoken(true, over)).containsExactly(Validity.since(from));
        assertThat(spoken(true, overSomeDay)).containsExactly(Validity.since(from));
        assertThat(spoken(false, over)).containsExactly(Validity.between(from, to));
        assertThat(spoken(false, overSomeDay)).isEmpty();
    }

    @Test
    void what_was_never_sure_does_not_become_sure() {
        Course doubtful = new Course(
                new Sense.Doubtful(UnknownReason.UNCONFIRMED), from, Optional.of(to), Optional.empty(), false, from);

        assertThat(assertions(true, doubtful))
                .extracting(Assertion::claim)
                .containsExactly(new Claim.Unsure(UnknownReason.UNCONFIRMED));
    }

    private List<Validity> spoken(boolean ever, Course course) {
        return assertions(ever, course).stream().map(Assertion::valid).toList();
    }

    private List<Assertion> assertions(boolean ever, Course course) {
        List<Assertion> heard = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void says(String patient, Assertion assertion) {
                heard.add(assertion);
            }

            @Override
            public void waits(PendingMedication pending) {
                throw new AssertionError("Nothing refers to a Medication here");
            }
        };
        Meaning meaning = new Meaning(fact, "set", Optional.empty(), Says.YES, Set.of(), ever, Optional.empty(), false);
        Statement statement = new Statement(fact, List.of(new Match(meaning, new SetHit("set", List.of(), ""))));
        new Speaker(moments, TestPack.figures())
                .speak(statement, course, Set.of(), false, new Voice("p", "Condition/1", listener));
        return heard;
    }
}
