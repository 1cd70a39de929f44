package org.filiform.clinic.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.shell.TestPages;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.body.Region.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapTemplateTest {

    private static final Token HEEL = new Token("237a");
    private static final Pattern TICK =
            Pattern.compile("<input type=\"checkbox\" name=\"region\" value=\"([^\"]+)\"( checked)?>");

    private final BodyMaps maps = new BodyMaps(PackLoader.shipped());
    private final Page page = TestPages.at("/");

    @ParameterizedTest
    @EnumSource
    void a_state_is_drawn_named_keyed_and_listed(RegionState state) {
        String words = page.t(state.text());

        String html = write(maps.show("one", Map.of(HEEL, state)), "Places");

        assertThat(html).contains("class=\"r " + state.css() + "\" data-region=\"237a\"");
        assertThat(html).contains("<title>Heel, left, " + words + "</title>");
        assertThat(html).contains("class=\"r " + state.css() + "\"/></svg>" + words);
        assertThat(html).contains("<li><b>" + words + ":</b> heel, left</li>");
    }

    /** A view that is hidden takes what is defined in it along, and a barred place would look like any other. */
    @Test
    void the_patterns_of_barred_places_belong_to_no_view() {
        String html = write(maps.show("one", Map.of(HEEL, RegionState.BLOCKED)), "Places");

        assertThat(html).containsOnlyOnce("id=\"one-hatch\"").containsOnlyOnce("id=\"one-dots\"");
        assertThat(html.substring(0, html.indexOf("<div class=\"bm-figs\">")))
                .contains("id=\"one-hatch\"", "id=\"one-dots\"");
    }

    @Test
    void painted_pain_carries_its_number() {
        assertThat(write(maps.show("one", Map.of(HEEL, RegionState.PAIN_2)), "Pain"))
                .contains(">2</text>");
        assertThat(write(maps.show("one", Map.of(HEEL, RegionState.BLOCKED)), "Places"))
                .doesNotContain("class=\"lvl\"");
    }

    @Test
    void left_and_right_are_written_beside_both_views() {
        String html = write(maps.show("whole", Map.of()), "Body");

        assertThat(letters(html)).containsExactly("R", "L", "L", "R");
    }

    private static List<String> letters(String html) {
        return Pattern.compile("class=\"sd\"[^>]*>(.)<")
                .matcher(html)
                .results()
                .map(letter -> letter.group(1))
                .toList();
    }

    @Test
    void nothing_marked_is_said_too() {
        assertThat(write(maps.show("whole", Map.of()), "Body")).contains("Nothing is marked.");
    }

    @Test
    void choosing_needs_no_script_because_every_region_has_its_tick() {
        String html = write(maps.choose("where", "region", Map.of(HEEL, RegionState.CHOSEN)), "Where");

        List<MatchResult> ticks = TICK.matcher(html).results().toList();
        assertThat(ticks).hasSize(172);
        assertThat(ticks.stream().filter(tick -> tick.group(2) != null).map(tick -> tick.group(1)))
                .containsExactly("237a");
        assertThat(html).doesNotContain("tabindex");
    }

    @Test
    void what_is_blocked_says_so_beside_its_tick() {
        String html = write(maps.choose("where", "region", Map.of(HEEL, RegionState.BLOCKED)), "Where");

        assertThat(html).contains("<span>Heel, left <small>Blocked</small></span>");
    }

    @Test
    void a_drawing_to_look_at_has_nothing_to_press_and_no_script() {
        assertThat(write(maps.show("whole", Map.of()), "Body")).doesNotContain("<input", "<script");
    }

    @Test
    void what_callers_write_is_escaped() {
        String html = write(maps.show("whole", Map.of()), "<script>alert(1)</script>\"");

        assertThat(html).doesNotContain("<script").doesNotContain("</script>\"");
    }

    @Test
    void two_drawings_on_a_page_share_no_id() {
        String first = write(maps.show("first", Map.of()), "Body");
        String second = write(maps.show("second", Map.of()), "Body");

        assertThat(ids(first)).isNotEmpty().doesNotContainAnyElementsOf(ids(second));
    }

    private static List<String> ids(String html) {
        return Pattern.compile("\\sid=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(id -> id.group(1))
                .toList();
    }

    @Test
    void one_side_alone_can_be_shown_and_its_list_stays_whole() {
        BodyMap map =
                maps.show("back", Map.of(new Token("101a"), RegionState.PAIN_4)).seenFrom(View.BACK);

        assertThat(write(map, "Back")).doesNotContain("data-region=\"101a\"").contains("forehead, right");
    }

    private static String write(BodyMap map, String label) {
        return TestPages.write("body/map", Map.of("map", map, "label", label));
    }

    @Test
    void painting_needs_no_script_because_every_region_has_its_list_of_strengths() {
        String html = write(maps.paint("pain", "paint", Map.of(HEEL, 3)), "Where");

        assertThat(Pattern.compile("<select class=\"in\" name=\"paint\"")
                        .matcher(html)
                        .results())
                .hasSize(172);
        assertThat(html).contains("<option value=\"237a:3\" selected>3 A lot</option>");
        assertThat(html).containsOnlyOnce(" selected>").doesNotContain("tabindex");
    }
}
