package org.filiform.knowledge.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

class MuscleTest {

    private static final Pack PACK = PackLoader.shipped();

    private static Muscle muscle(String id) {
        return PACK.muscles().named(new Token(id));
    }

    private static Needling needling(Muscle muscle) {
        return muscle.needling().orElseThrow();
    }

    private static long marked(Mark mark, Function<Muscle, Mark> of) {
        return PACK.muscles().stream().map(of).filter(mark::equals).count();
    }

    @Test
    void of_each_muscle_all_is_said_and_nothing_is_empty() {
        assertThat(PACK.muscles()).hasSize(130).allSatisfy(muscle -> {
            assertThat(muscle.innervation()).isPresent();
            assertThat(muscle.triggerPoints()).isPresent();
            assertThat(muscle.needling()).isPresent();
        });
    }

    @Test
    void how_far_each_part_was_checked_is_as_it_was_noted() {
        assertThat(marked(
                        Mark.SEEN,
                        muscle -> muscle.innervation().orElseThrow().nerves().mark()))
                .isEqualTo(120);
        assertThat(marked(
                        Mark.SECOND_HAND,
                        muscle -> muscle.innervation().orElseThrow().nerves().mark()))
                .isEqualTo(2);
        assertThat(marked(Mark.SEEN, muscle -> needling(muscle).mark())).isEqualTo(15);
        assertThat(marked(Mark.SECOND_HAND, muscle -> needling(muscle).mark())).isEqualTo(11);
        assertThat(PACK.muscles())
                .allSatisfy(muscle -> assertThat(
                                muscle.triggerPoints().orElseThrow().complaint().mark())
                        .isEqualTo(muscle.referral().mark()));
    }

    @Test
    void what_was_only_recalled_never_looks_checked() {
        assertThat(PACK.muscles()).flatExtracting(MuscleTest::recalled).allSatisfy(noted -> {
            assertThat(noted.source()).isEqualTo("background");
            assertThat(noted.mark()).isEqualTo(Mark.UNVERIFIED);
        });
        assertThat(PACK.muscles())
                .filteredOn(muscle -> needling(muscle).source().contains("from memory"))
                .hasSize(102)
                .allSatisfy(muscle -> assertThat(needling(muscle).mark()).isEqualTo(Mark.UNVERIFIED));
    }

    private static List<Noted> recalled(Muscle muscle) {
        return List.of(
                muscle.innervation().orElseThrow().actions(),
                muscle.triggerPoints().orElseThrow().sites(),
                needling(muscle).hazards());
    }

    @Test
    void the_length_of_a_needle_is_checked_only_where_its_source_gives_one() {
        assertThat(PACK.muscles().stream()
                        .filter(muscle -> needling(muscle)
                                .length()
                                .filter(length -> length.mark() != Mark.UNVERIFIED)
                                .isPresent()))
                .containsExactly(muscle("infraspinatus"));
    }

    @Test
    void what_is_not_needled_has_no_needle_and_is_in_the_group_of_such_muscles_or_at_the_eye() {
        Set<Token> notNeedled = PACK.expandMuscles(Set.of(new Token("not-needled"), new Token("orbit")));

        assertThat(PACK.muscles())
                .filteredOn(muscle -> needling(muscle).depth() == Needling.Depth.NONE)
                .extracting(Muscle::id)
                .containsExactlyInAnyOrderElementsOf(notNeedled);
        assertThat(notNeedled)
                .allSatisfy(id ->
                        assertThat(needling(PACK.muscles().named(id)).length()).isEqualTo(Optional.empty()));
    }

    @Test
    void no_way_in_goes_where_a_source_says_it_must_not() {
        assertThat(needling(muscle("suboccipitals")).approach()).contains("ultrasound", "towards the feet");
        assertThat(needling(muscle("multifidus-lumbar")).approach()).contains("at L1 not towards the midline");
        assertThat(Stream.of("quadratus-lumborum-superficial", "quadratus-lumborum-deep"))
                .allSatisfy(id -> assertThat(needling(muscle(id)).approach()).contains("never at", "twelfth rib"));
        assertThat(Stream.of("rectus-abdominis-upper", "rectus-abdominis-lower"))
                .allSatisfy(id -> assertThat(needling(muscle(id)).approach()).contains("pinched away"));
        assertThat(needling(muscle("psoas-major")).approach()).contains("ultrasound-guided only");
    }
}
