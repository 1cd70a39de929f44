package org.filiform.clinic.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.clinic.body.BodyMap.Figure;
import org.filiform.clinic.body.BodyMap.Said;
import org.filiform.clinic.body.BodyMap.Shape;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.Region.View;
import org.junit.jupiter.api.Test;

class BodyMapsTest {

    private static final int DRAWINGS = 300;

    private static final List<RegionState> STATES = List.copyOf(EnumSet.allOf(RegionState.class));

    private final Pack pack = PackLoader.shipped();
    private final BodyMaps maps = new BodyMaps(pack);

    @Test
    void every_region_of_the_pack_is_drawn_once_in_its_own_view() {
        BodyMap map = maps.show("whole", Map.of());

        for (Figure figure : map.figures()) {
            List<String> expected = pack.regions().stream()
                    .filter(region -> region.view() == figure.view())
                    .map(region -> region.code().value())
                    .toList();
            assertThat(figure.shapes()).extracting(Shape::code).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(map.figures()).extracting(Figure::view).containsExactly(View.FRONT, View.BACK);
    }

    @Test
    void nothing_is_drawn_that_the_pack_does_not_name() {
        Set<Token> named =
                new TreeSet<>(pack.regions().stream().map(Region::code).toList());

        assertThat(Outlines.shipped().regions().keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void every_name_on_the_map_is_there_once() {
        List<String> names = maps.show("whole", Map.of()).figures().stream()
                .flatMap(figure -> figure.shapes().stream())
                .map(Shape::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(pack.regions().size());
    }

    @Test
    void the_middle_of_every_region_lies_in_the_part_of_the_drawing_that_is_shown() {
        for (Figure figure : maps.show("whole", Map.of()).figures()) {
            assertThat(figure.shapes())
                    .allSatisfy(shape -> assertThat(shape.x()).isBetween(figure.left() * 1.0, figure.left() + 470.0));
        }
    }

    @Test
    void the_right_of_the_person_lies_on_the_side_that_is_written_beside_the_drawing() {
        for (Figure figure : maps.show("whole", Map.of()).figures()) {
            for (Shape shape : figure.shapes()) {
                String written = shape.x() < figure.middle() ? figure.atLeft() : figure.atRight();
                assertThat(shape.name()).endsWith(written);
            }
        }
    }

    @Test
    void every_region_can_be_chosen_from_the_list_once() {
        BodyMap map = maps.choose("where", "region", Map.of());

        assertThat(map.parts().stream().flatMap(part -> part.shapes().stream()).map(Shape::code))
                .containsExactlyInAnyOrderElementsOf(pack.regions().stream()
                        .map(region -> region.code().value())
                        .toList());
    }

    @Test
    void regions_with_a_state_are_drawn_last() {
        BodyMap map = maps.show("some", maps.all(List.of(new Token("arm-left")), RegionState.BLOCKED));

        for (Figure figure : map.figures()) {
            List<Boolean> held = figure.shapes().stream()
                    .map(shape -> shape.state().isPresent())
                    .toList();
            assertThat(held).isSorted();
        }
    }

    @Test
    void the_list_says_exactly_what_the_drawing_shows_whatever_that_is() {
        Random random = new Random(20261012);
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            Map<Token, RegionState> states = anyStates(random);
            BodyMap map = maps.show("any", states);

            Map<Token, RegionState> said = new TreeMap<>();
            for (Said state : map.said()) {
                state.places()
                        .forEach(place -> meant(place).forEach(region -> {
                            assertThat(said.put(region, state.state())).isNull();
                        }));
            }
            assertThat(said).isEqualTo(states);
        }
    }

    private Map<Token, RegionState> anyStates(Random random) {
        Map<Token, RegionState> states = new TreeMap<>();
        for (int patch = random.nextInt(6); patch > 0; patch--) {
            RegionState state = STATES.get(random.nextInt(STATES.size()));
            List<Token> groups = new ArrayList<>(
                    pack.regionGroups().stream().map(group -> group.id()).toList());
            groups.addAll(pack.regions().stream().map(Region::code).toList());
            states.putAll(maps.all(List.of(groups.get(random.nextInt(groups.size()))), state));
        }
        return states;
    }

    private List<Token> meant(String name) {
        return pack.regionGroups().stream()
                .filter(group -> group.name().equals(name))
                .map(group -> group.regions())
                .findFirst()
                .orElseGet(() -> pack.regions().stream()
                        .filter(region -> region.name().equals(name))
                        .map(Region::code)
                        .toList());
    }

    @Test
    void a_region_that_the_pack_does_not_have_is_refused() {
        Map<Token, RegionState> states = Map.of(new Token("999z"), RegionState.CHOSEN);

        assertThatIllegalArgumentException().isThrownBy(() -> maps.show("wrong", states));
    }

    @Test
    void painted_regions_are_drawn_by_their_strength_and_listed() {
        BodyMap map = maps.paint("pain", "paint", Map.of(new Token("237a"), 4, new Token("110a"), 1));

        assertThat(map.isToPaint()).isTrue();
        assertThat(map.mostly()).isEqualTo(View.FRONT);
        assertThat(map.states()).containsExactly(RegionState.PAIN_4, RegionState.PAIN_1);
        assertThat(map.parts().stream().mapToLong(BodyMap.Part::painted).sum()).isEqualTo(2);
    }

    @Test
    void a_part_from_near_shows_all_of_its_regions_and_is_smaller_than_the_whole() {
        for (Figure figure : maps.show("whole", Map.of()).figures()) {
            for (BodyMap.Zoom zoom : figure.zooms()) {
                String[] box = zoom.viewBox().split(" ", -1);
                assertThat(Double.parseDouble(box[2]) * Double.parseDouble(box[3]))
                        .as(zoom.key())
                        .isLessThan(0.4 * 470 * 1156);
            }
            assertThat(figure.zooms()).hasSize(8);
        }
    }

    @Test
    void all_of_the_drawing_is_its_whole_area_and_a_mirrored_drawing_has_the_same_share() {
        Map<Token, Integer> all = new TreeMap<>();
        pack.regions().forEach(region -> all.put(region.code(), 1));
        assertThat(maps.spread(all).share()).isCloseTo(1, within(1e-9));
        for (Region region : pack.regions()) {
            assertThat(maps.spread(Map.of(region.code(), 2)).share())
                    .isCloseTo(maps.spread(Map.of(region.mirror(), 2)).share(), within(2e-4));
        }
    }

    @Test
    void the_middle_of_one_region_lies_in_it_and_moves_towards_what_is_stronger() {
        Token heel = new Token("237a");
        Token calf = new Token("233a");
        Spread.Centre alone = maps.spread(Map.of(heel, 3)).centres().getFirst();
        assertThat(alone.place()).isEqualTo("heel, left");
        assertThat(alone.view()).isEqualTo(View.BACK);

        Spread.Centre even = maps.spread(Map.of(heel, 1, calf, 1)).centres().getFirst();
        Spread.Centre heavy = maps.spread(Map.of(heel, 4, calf, 1)).centres().getFirst();

        assertThat(heavy.apart(alone)).isLessThan(even.apart(alone));
        assertThat(maps.spread(Map.of()).centres()).isEmpty();
    }

    @Test
    void what_is_painted_on_both_sides_has_its_middle_between_them() {
        Spread both = maps.spread(Map.of(new Token("237a"), 2, new Token("238a"), 2));

        assertThat(both.centres()).hasSize(1);
        assertThat(both.centres().getFirst().x()).isCloseTo(720, within(2.0));
    }
}
