package org.filiform.knowledge.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("anticoagulant", "antiplatelet", "inr", "platelets");

    @Test
    void a_slip_finds_the_word_that_was_meant() {
        assertThat(Nearest.to("anticoagulent", KNOWN)).contains("anticoagulant");
        assertThat(Nearest.to("platelet", KNOWN)).contains("platelets");
        assertThat(Nearest.to("irn", KNOWN)).contains("inr");
    }

    @Test
    void what_is_like_nothing_finds_nothing() {
        assertThat(Nearest.to("pregnancy", KNOWN)).isEmpty();
        assertThat(Nearest.hint("pregnancy", KNOWN)).isEmpty();
    }

    @Test
    void of_two_equally_near_the_first_in_order_is_named() {
        assertThat(Nearest.to("ab", List.of("ac", "aa"))).contains("aa");
        assertThat(Nearest.hint("ab", List.of("ac", "aa"))).isEqualTo(" Did you mean 'aa'?");
    }
}
