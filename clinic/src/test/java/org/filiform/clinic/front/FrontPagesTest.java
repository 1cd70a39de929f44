package org.filiform.clinic.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class FrontPagesTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*|#[^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    /** Addresses that other parts of the house answer. */
    private static final Set<String> ELSEWHERE = Set.of("/suit", "/sign-in");

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    private static final MockMvc FRONT = FrontDoor.open();

    @BeforeAll
    static void walkTheFront() throws Exception {
        Deque<String> toRead = new ArrayDeque<>(List.of("/"));
        while (!toRead.isEmpty()) {
            String path = toRead.removeFirst();
            if (!PAGES.containsKey(path)) {
                MockHttpServletResponse response = ask(path);
                assertThat(response.getStatus()).as(path).isEqualTo(200);
                PAGES.put(path, response.getContentAsString());
                links(path).stream().map(FrontPagesTest::page).forEach(toRead::add);
            }
        }
    }

    private static MockHttpServletResponse ask(String path) throws Exception {
        String[] parts = path.split("\\?", 2);
        MockHttpServletRequestBuilder request = get(URI.create(parts[0]));
        if (parts.length == 2) {
            String[] pair = parts[1].split("=", 2);
            request.param(pair[0], pair[1]);
        }
        return FRONT.perform(request).andReturn().getResponse();
    }

    private static List<String> links(String path) {
        return HREF.matcher(PAGES.getOrDefault(path, ""))
                .results()
                .map(link -> link.group(1))
                .map(link -> link.startsWith("#") ? path + link : link)
                .filter(link -> !link.startsWith("/shell/") && !link.endsWith(".css"))
                .filter(link -> !ELSEWHERE.contains(link))
                .toList();
    }

    private static String page(String link) {
        return link.split("#", 2)[0];
    }

    @Test
    void every_part_of_the_front_can_be_reached_from_the_first_page() {
        List<String> expected = new ArrayList<>(List.of(
                "/",
                "/compare",
                "/compare?as=figures",
                "/conditions",
                "/careful",
                "/about-treatment",
                "/disagreements",
                "/sources"));
        PACK.complaints().forEach(complaint -> expected.add("/conditions/" + complaint.id()));
        PACK.sources().forEach(source -> expected.add("/sources/" + source.id()));
        new Careful(PACK).parts().forEach(part -> expected.add(part.href()));

        assertThat(PAGES.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_link_leads_to_something_that_is_there() {
        Map<String, Set<String>> anchors = new HashMap<>();
        PAGES.forEach((path, html) -> anchors.put(path, Set.copyOf(ids(html))));
        List<String> broken = new ArrayList<>();
        for (String path : PAGES.keySet()) {
            for (String link : links(path)) {
                String[] parts = link.split("#", 2);
                if (parts.length == 2
                        && !anchors.getOrDefault(parts[0], Set.of()).contains(parts[1])) {
                    broken.add(path + " -> " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    private static List<String> ids(String html) {
        return ID.matcher(html).results().map(id -> id.group(1)).toList();
    }

    @Test
    void no_page_gives_an_id_twice() {
        PAGES.forEach((path, html) -> assertThat(ids(html)).as(path).doesNotHaveDuplicates());
    }

    @Test
    void every_page_has_one_heading_of_the_first_rank_and_at_most_one_filled_button() {
        PAGES.forEach((path, html) -> {
            assertThat(count(html, "<h1")).as(path).isEqualTo(1);
            assertThat(count(html, "btn-1")).as(path).isLessThanOrEqualTo(1);
        });
    }

    private static long count(String html, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(html).results().count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare", "/compare?as=figures", "/about-treatment"})
    void every_statement_about_a_treatment_names_a_source(String path) {
        List<String> statements = List.of(PAGES.getOrDefault(path, "").split("class=\"stated\"|<h[123]", -1));

        List<String> stated = statements.stream()
                .skip(1)
                .filter(part -> part.startsWith("><p"))
                .toList();
        assertThat(stated).isNotEmpty().allSatisfy(part -> assertThat(part).contains("class=\"mark", "/sources/"));
    }

    @Test
    void the_full_comparison_tells_every_statement_of_every_treatment() {
        long told = PACK.modalities().stream()
                .mapToLong(modality -> modality.statements().size())
                .sum();

        assertThat(count(PAGES.getOrDefault("/compare", ""), "class=\"stated\""))
                .isEqualTo(told);
    }

    @Test
    void every_rule_stands_once_under_who_should_be_careful_with_all_its_positions() {
        Set<String> seen = new TreeSet<>();
        long positions = 0;
        for (Careful.Part part : new Careful(PACK).parts()) {
            String html = PAGES.getOrDefault(part.href(), "");
            Pattern.compile("<article class=\"rule\" id=\"([^\"]+)\"")
                    .matcher(html)
                    .results()
                    .map(MatchResult::group)
                    .forEach(rule -> assertThat(seen.add(rule)).as(rule).isTrue());
            positions += count(html, "class=\"stance ");
        }

        assertThat(seen).hasSize(PACK.rules().size());
        assertThat(positions)
                .isEqualTo(PACK.rules().stream()
                        .mapToLong(rule -> rule.positions().size())
                        .sum());
    }

    @Test
    void every_emergency_sign_stands_on_the_first_page() {
        String home = PAGES.getOrDefault("/", "");

        PACK.facts().stream()
                .filter(fact -> fact.page().equals("emergency"))
                .forEach(
                        fact -> assertThat(home).contains(fact.question().item().orElse(fact.label())));
    }

    @Test
    void every_disagreement_shows_every_side() {
        long sides = PACK.conflicts().stream()
                .mapToLong(conflict -> conflict.positions().size())
                .sum();

        assertThat(count(PAGES.getOrDefault("/disagreements", ""), "class=\"stance "))
                .isEqualTo(sides);
    }

    @Test
    void what_was_only_dimly_recalled_is_no_evidence_for_a_complaint() {
        String conditions = String.join(
                "",
                PAGES.entrySet().stream()
                        .filter(page -> page.getKey().startsWith("/conditions/"))
                        .map(Map.Entry::getValue)
                        .toList());

        PACK.evidence().stream()
                .filter(row -> !row.enabled())
                .forEach(row -> assertThat(conditions).doesNotContain("id=\"" + row.id() + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void only_what_was_read_at_the_source_has_a_full_disc_and_goes_without_words(Mark mark) {
        Ground ground = new Ground(List.of(), mark, List.of());

        assertThat(ground.css().equals("mark seen")).isEqualTo(mark == Mark.SEEN);
        assertThat(ground.isToldInWords()).isEqualTo(mark != Mark.SEEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conditions/nothing",
                "/careful/nothing",
                "/sources/nothing",
                "/sources/a%20b",
                "/conditions/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void an_unknown_id_is_no_page_and_nothing_of_it_is_repeated(String path) throws Exception {
        MockHttpServletResponse response = ask(path);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).doesNotContain("script");
    }

    @Test
    void a_parameter_that_nobody_offers_changes_nothing() throws Exception {
        MockHttpServletResponse response = ask("/compare?as=<script>");

        assertThat(response.getContentAsString()).isEqualTo(PAGES.get("/compare"));
    }
}
