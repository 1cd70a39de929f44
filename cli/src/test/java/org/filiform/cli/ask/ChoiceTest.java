package org.filiform.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    @Test
    void numbers_hold_and_the_rest_does_not() {
        assertThat(Choice.read("1, 3", 3)).hasValue(new Choice(Set.of(0, 2), Set.of(), Set.of()));
        assertThat(Choice.read("0", 3)).hasValue(new Choice(Set.of(), Set.of(), Set.of()));
    }

    @Test
    void single_ones_may_be_left_open() {
        assertThat(Choice.read("2 ?1 p3", 3)).hasValue(new Choice(Set.of(1), Set.of(0), Set.of(2)));
    }

    @Test
    void the_whole_page_may_be_left_open() {
        assertThat(Choice.read("?", 2)).hasValue(new Choice(Set.of(), Set.of(0, 1), Set.of()));
        assertThat(Choice.read("p", 2)).hasValue(new Choice(Set.of(), Set.of(), Set.of(0, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "x", "1 x", "1 ?1", "0 1", "-1", "p4"})
    void what_makes_no_sense_is_nothing(String line) {
        assertThat(Choice.read(line, 3)).isEmpty();
    }
}
