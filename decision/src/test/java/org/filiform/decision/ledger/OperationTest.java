package org.filiform.decision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filiform.decision.fact.Token;
import org.junit.jupiter.api.Test;

/** What cannot be an operation is never made, and the same figure written otherwise is the same operation. */
class OperationTest {

    private final Taps taps = new Taps();

    @Test
    void an_id_is_8_to_64_letters_digits_and_hyphens() {
        assertThat(new NeedleId("A-9-z".repeat(2)).toString()).isEqualTo("A-9-zA-9-z");
        assertThat(new NeedleId("a".repeat(8)).value()).hasSize(8);
        assertThat(new NeedleId("a".repeat(64)).value()).hasSize(64);
        List.of("", "a".repeat(7), "a".repeat(65), "needle_01", "needle 01", "nädel-001", "needle-01\n")
                .forEach(value -> refused(() -> new NeedleId(value)));
        refused(() -> new OperationId("short"));
        refused(() -> new InsertionId("short"));
        refused(() -> new SyringeId("short"));
    }

    @Test
    void an_operation_cannot_take_back_itself() {
        OperationId id = taps.id();
        refused(() -> new Operation.Undone(id, id));
    }

    @Test
    void a_count_is_0_to_999() {
        assertThat(taps.counted(0).number()).isZero();
        assertThat(taps.counted(999).number()).isEqualTo(999);
        refused(() -> taps.counted(-1));
        refused(() -> taps.counted(1000));
    }

    @Test
    void a_retained_needle_is_described() {
        refused(() -> new Operation.Retained(taps.id(), Taps.needle(1), " "));
    }

    @Test
    void a_figure_written_with_more_zeros_is_the_same_figure() {
        assertThat(size("0.250", "40.0")).isEqualTo(size("0.25", "40")).hasToString("0.25 × 40 mm");
        SyringeId syringe = new SyringeId("syringe-1");
        assertThat(new Dose(syringe, new BigDecimal("0.50"))).isEqualTo(new Dose(syringe, new BigDecimal("0.5")));
        assertThat(new Operation.Discarded(taps.id(), syringe, new BigDecimal("10.0")).millilitres())
                .isEqualTo(new BigDecimal("10"));
        assertThat(point("0.50", "1.0000")).isEqualTo(point("0.5", "1"));
    }

    @Test
    void a_needle_is_longer_than_thick_and_of_a_size_that_needles_have() {
        assertThat(size("3", "300").lengthMm()).isEqualTo(new BigDecimal(300));
        refused(() -> size("40", "0.25"));
        refused(() -> size("1", "1"));
        refused(() -> size("0", "40"));
        refused(() -> size("0.25", "-40"));
        refused(() -> size("3.01", "40"));
        refused(() -> size("3", "300.01"));
    }

    @Test
    void a_volume_is_above_nothing_and_of_no_absurd_exactness() {
        SyringeId syringe = new SyringeId("syringe-1");
        assertThat(new Dose(syringe, new BigDecimal("0.00000000001")).millilitres())
                .isPositive();
        assertThat(new Dose(syringe, new BigDecimal("123456789012")).millilitres())
                .isPositive();
        refused(() -> new Dose(syringe, BigDecimal.ZERO));
        refused(() -> new Dose(syringe, new BigDecimal("-0.5")));
        refused(() -> new Dose(syringe, new BigDecimal("1e-13")));
        refused(() -> new Dose(syringe, new BigDecimal("1e13")));
        refused(() -> new Dose(syringe, new BigDecimal("1.000000000001")));
        refused(() -> new Operation.Discarded(taps.id(), syringe, BigDecimal.ZERO));
    }

    @Test
    void a_point_lies_in_the_picture_with_four_decimals() {
        assertThat(point("0", "0.1234").y()).isEqualTo(new BigDecimal("0.1234"));
        refused(() -> point("-0.0001", "0"));
        refused(() -> point("0", "1.0001"));
        refused(() -> point("0.12345", "0"));
    }

    @Test
    void an_insertion_is_superficial_or_deep_and_its_techniques_have_no_order() {
        Token deep = Depth.DEEP.technique();
        Token fan = new Token("fan");
        assertThat(how(fan, deep, fan)).isEqualTo(how(deep, fan));
        assertThat(how(fan, deep).depth()).contains(Depth.DEEP);
        assertThat(how(Depth.SUPERFICIAL.technique()).depth()).contains(Depth.SUPERFICIAL);
        assertThat(how(fan).depth()).isEmpty();
        refused(() -> how(deep, Depth.SUPERFICIAL.technique()));
    }

    @Test
    void a_current_comes_from_a_device_and_runs_between_two_insertions() {
        InsertionId one = new InsertionId("insertion-1");
        Current current = new Current("Stimulator", BigDecimal.TWO, Optional.empty(), 1);
        assertThat(current.minutes()).isOne();
        BigDecimal strong = new BigDecimal("1.50");
        assertThat(new Current("Stimulator", BigDecimal.TWO, Optional.of(strong), 20).intensityMilliamperes())
                .contains(new BigDecimal("1.5"));
        refused(() -> new Current.Pair(one, one));
        refused(() -> new Current(" ", BigDecimal.TWO, Optional.empty(), 20));
        refused(() -> new Current("Stimulator", BigDecimal.TWO, Optional.empty(), 0));
        refused(() -> new Current("Stimulator", BigDecimal.ZERO, Optional.empty(), 20));
        refused(() -> new Current("Stimulator", BigDecimal.TWO, Optional.of(BigDecimal.ZERO), 20));
        refused(() -> new Operation.WithCurrent(taps.id(), List.of(), current));
    }

    @Test
    void an_entry_has_a_place_and_a_reason_when_it_is_outside_the_gate() {
        Operation opened = taps.opened(1);
        assertThat(Taps.entry(opened, 1, 0).isUnsent()).isFalse();
        refused(() -> Taps.entry(opened, 0, 0));
        refused(() -> new Entry(opened, Taps.ANNA, Taps.TEN, false, Optional.of(""), 1));
        refused(() -> new Person("", "Anna"));
        refused(() -> new Person("account-1", ""));
        refused(() -> new NeedleSpec(Taps.SIZE, NeedleSpec.Bore.HOLLOW, Optional.of(" "), Optional.empty()));
    }

    @Test
    void an_injection_tells_its_dose_and_nothing_else_does() {
        Dose dose = new Dose(new SyringeId("syringe-1"), new BigDecimal("0.5"));
        Operation.Passed passed = taps.passed(1);
        Operation injected = new Operation.Passed(
                taps.id(), passed.needle(), passed.insertion(), passed.spec(), passed.how(), Optional.of(dose));
        assertThat(Taps.ledger(injected, taps.inserted(2)).insertions())
                .extracting(Insertion::dose)
                .containsExactly(Optional.of(dose), Optional.empty());
    }

    private static NeedleSize size(String gaugeMm, String lengthMm) {
        return new NeedleSize(new BigDecimal(gaugeMm), new BigDecimal(lengthMm));
    }

    private static Point point(String x, String y) {
        return new Point(new BigDecimal(x), new BigDecimal(y));
    }

    private static Needling how(Token... techniques) {
        return new Needling(Taps.SOLEUS.place(), List.of(techniques));
    }

    private static void refused(ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made);
    }
}
