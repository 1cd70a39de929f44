package org.filiform.clinic.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.consent.ConsentText.Part;
import org.filiform.clinic.consent.ConsentText.Section;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Drug;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.Zone;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The text of a consent, over every zone, treatment and group of drugs of the pack that is shipped. */
class ComposerTest {

    private static final ModalityId DN = new ModalityId("dn");
    private static final ModalityId TPI = new ModalityId("tpi");
    private static final Pack PACK = PackLoader.shipped();
    private static final Composer COMPOSER = new Composer(words());

    /** Of the grade of Flesch and Kincaid: what a child of eleven reads. */
    private static final double HIGHEST_GRADE = 6.0;

    @Test
    void the_first_page_has_at_most_250_words_whatever_is_planned_and_whatever_was_found() {
        List<String> tooLong = new ArrayList<>();
        for (Basis basis : everyPlan()) {
            for (List<Finding> found :
                    List.of(List.<Finding>of(), everyFinding(basis.plan().modality()))) {
                ConsentText text = COMPOSER.of(new Basis(PACK, basis.plan(), found));
                if (counted(text) > ConsentText.MOST_WORDS) {
                    tooLong.add(counted(text) + ": " + basis.scope().zones()
                            + basis.plan().drugs());
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void what_a_needle_comes_near_is_said_in_plain_words_and_structure_by_structure_behind() {
        Basis soleus = new Basis(PACK, plan(DN, Set.of(), "soleus"), List.of());
        ConsentText text = COMPOSER.of(soleus);

        assertThat(section(text, Part.SERIOUS))
                .anyMatch(line -> line.matches("Needles in the .* come near .*nerves.*"));
        assertThat(text.more().toString()).contains("Tibial nerve");
        PACK.structuresAtRisk(new Token("soleus")).stream()
                .filter(structure -> !structure.anywhere())
                .forEach(structure -> assertThat(text.more().toString()).contains(structure.structure()));
    }

    @Test
    void the_first_page_names_every_serious_risk_of_the_plan_and_none_of_another_and_counts_what_it_leaves_out() {
        for (Basis basis : everyPlan()) {
            ConsentText text = COMPOSER.of(basis);
            String common = section(text, Part.COMMON).getFirst();
            for (Risk risk : PACK.visit().risks()) {
                boolean brought = basis.scope().risks().contains(risk.id());
                String list = risk.serious() ? section(text, Part.SERIOUS).getFirst() : common;
                assertThat(named(list, risk))
                        .as("%s in %s", risk.id(), list)
                        .isEqualTo(brought && (risk.serious() || !common.contains("more on") || named(common, risk)));
            }
            long left = basis.risks().stream()
                    .filter(risk -> !risk.serious() && !named(common, risk))
                    .count();
            assertThat(common.contains("and " + left + " more on the next page"))
                    .isEqualTo(left > 0);
            boolean crowded =
                    basis.plan().modality().equals(TPI) || basis.zones().size() > 4;
            assertThat(crowded || left == 0).as(common).isTrue();
        }
    }

    private static boolean named(String list, Risk risk) {
        return list.toLowerCase(Locale.ROOT).contains(risk.clientName().toLowerCase(Locale.ROOT));
    }

    @Test
    void the_lung_is_told_of_wherever_a_zone_names_it_and_no_local_anaesthetic_in_dry_needling() {
        assertThat(section(COMPOSER.of(basis(DN, Set.of(), "trapezius-upper")), Part.SERIOUS))
                .first()
                .asString()
                .startsWith("A punctured lung, ");
        assertThat(section(COMPOSER.of(basis(DN, Set.of(), "tibialis-anterior")), Part.SERIOUS))
                .first()
                .asString()
                .doesNotContain("lung");
        assertThat(basis(DN, Set.of(), "trapezius-upper").scope().risks())
                .doesNotContain(new Token("local-anaesthetic-toxicity"));
        assertThat(basis(TPI, Set.of("lidocaine"), "trapezius-upper").scope().risks())
                .contains(new Token("local-anaesthetic-toxicity"))
                .doesNotContain(new Token("tendon-rupture"));
    }

    @Test
    void a_figure_says_what_was_counted_and_one_from_elsewhere_says_so() {
        ConsentText dry = COMPOSER.of(basis(DN, Set.of(), "serratus-anterior"));
        assertThat(detail(dry, "A punctured lung")).first().asString().contains("7,629 dry needling treatments");
        assertThat(detail(dry, "A stuck, bent or broken needle"))
                .first()
                .asString()
                .startsWith("Known only for acupuncture: ");
        assertThat(detail(dry, "A hurt organ, such as a kidney")).first().isEqualTo("How often is not known.");
        ConsentText wet = COMPOSER.of(basis(TPI, Set.of("saline"), "serratus-anterior"));
        assertThat(detail(wet, "A bruise")).first().asString().startsWith("Only known for dry needling.");
    }

    @Test
    void what_is_known_only_for_another_treatment_says_so_once() {
        Pattern elsewhere = Pattern.compile("(?i)(only known|known only) for ");
        List<String> often = everyPlan().stream()
                .map(COMPOSER::of)
                .flatMap(text -> Stream.concat(
                        text.first().stream().flatMap(section -> section.lines().stream()),
                        text.more().stream()
                                .flatMap(detail -> detail.lines().stream().map(ConsentText.Line::says))))
                .filter(line -> elsewhere.matcher(line).results().count() > 1)
                .distinct()
                .toList();

        assertThat(often).isEmpty();
    }

    @Test
    void every_figure_of_the_pack_stands_on_the_second_page_with_its_source_and_mark() {
        for (Basis basis : everyPlan()) {
            ConsentText text = COMPOSER.of(basis);
            for (Risk risk : basis.risks()) {
                List<ConsentText.Line> lines = text.more().stream()
                        .filter(detail -> detail.title().equals(Figures.capital(risk.clientName())))
                        .flatMap(detail -> detail.lines().stream())
                        .toList();
                for (Risk.Figure figure : risk.figures()) {
                    assertThat(lines)
                            .filteredOn(line -> line.says().endsWith(figure.client()))
                            .as("%s", figure.row())
                            .isNotEmpty()
                            .allSatisfy(line -> assertThat(line.sources()).isNotEmpty());
                }
            }
        }
    }

    @Test
    void what_is_different_for_the_client_is_told_first_and_what_does_not_fit_is_counted() {
        List<Finding> all = everyFinding(DN);
        ConsentText crowded = COMPOSER.of(new Basis(PACK, plan(DN, Set.of(), "trapezius-upper"), all));
        List<String> different = section(crowded, Part.DIFFERENT);
        long sentences = Different.sentences(new Basis(PACK, plan(DN, Set.of(), "trapezius-upper"), all), words())
                .size();
        assertThat(different).last().asString().contains((sentences - different.size() + 1) + " more things");
        assertThat(crowded.more().getFirst().lines().stream()
                        .map(ConsentText.Line::says)
                        .distinct())
                .hasSize((int) sentences);

        ConsentText one = COMPOSER.of(new Basis(PACK, plan(DN, Set.of(), "trapezius-upper"), all.subList(0, 1)));
        assertThat(section(one, Part.DIFFERENT)).hasSize(1);
        assertThat(section(COMPOSER.of(basis(DN, Set.of(), "trapezius-upper")), Part.DIFFERENT))
                .containsExactly("We found nothing that changes this for you.");
    }

    @Test
    void the_order_of_muscles_changes_nothing_and_neither_does_a_second_one_of_a_zone() {
        ConsentText text = COMPOSER.of(basis(DN, Set.of(), "trapezius-upper", "scalenes", "soleus"));
        assertThat(COMPOSER.of(basis(DN, Set.of(), "soleus", "trapezius-upper", "scalenes")))
                .isEqualTo(text);
        assertThat(COMPOSER.of(basis(DN, Set.of(), "trapezius-upper", "levator-scapulae", "scalenes", "soleus")))
                .isEqualTo(text);
    }

    @Test
    void a_muscle_without_a_zone_is_not_known_and_never_safe() {
        Basis stray = basis(DN, Set.of(), "a-muscle-of-another-pack");
        assertThat(stray.scope().zones()).containsExactly(new Token("a-muscle-of-another-pack"));
        assertThat(section(COMPOSER.of(stray), Part.SERIOUS))
                .contains("For one place we do not know what lies near it.");
    }

    @Test
    void the_first_page_reads_at_the_age_of_nine_to_eleven() {
        List<String> hard = everyPlan().stream()
                .map(COMPOSER::of)
                .filter(text -> grade(prose(text)) > HIGHEST_GRADE)
                .map(text -> String.format(Locale.ROOT, "%.1f %s", grade(prose(text)), prose(text)))
                .distinct()
                .toList();

        assertThat(hard).isEmpty();
    }

    /** Each zone with each treatment and each group of drugs, and many plans of several zones. */
    private static List<Basis> everyPlan() {
        List<Set<String>> drugs = List.of(
                Set.of("saline"),
                Set.of("lidocaine"),
                Set.of("procaine"),
                Set.of("triamcinolone"),
                Set.of("lidocaine", "triamcinolone"),
                Set.of("botulinum-toxin"));
        assertThat(PACK.drugs().stream().map(Drug::groups).flatMap(List::stream).distinct())
                .as("a new group of drugs belongs into the list above")
                .hasSize(4);
        List<Plan> plans = new ArrayList<>();
        for (List<String> muscles : muscles()) {
            String[] named = muscles.toArray(String[]::new);
            plans.add(plan(DN, Set.of(), named));
            drugs.forEach(some -> plans.add(plan(TPI, some, named)));
        }
        return plans.stream().map(plan -> new Basis(PACK, plan, List.of())).toList();
    }

    private static List<List<String>> muscles() {
        List<String> one = PACK.visit().zones().stream()
                .map(Zone::muscles)
                .map(muscles -> muscles.getFirst().value())
                .toList();
        List<List<String>> all = new ArrayList<>(one.stream().map(List::of).toList());
        Random chance = new Random(4);
        for (int more = 0; more < 60; more++) {
            List<String> some = new ArrayList<>(one);
            Collections.shuffle(some, chance);
            all.add(List.copyOf(some.subList(0, 2 + more % 7)));
        }
        return all;
    }

    private static List<Finding> everyFinding(ModalityId modality) {
        return PACK.rules().stream()
                .filter(rule -> rule.rule().modalities().contains(modality))
                .filter(rule -> rule.rule().action() != Action.INFORM)
                .map(ComposerTest::fired)
                .sorted(Finding.BY_WEIGHT)
                .toList();
    }

    private static Finding fired(RuleEntry rule) {
        return new Finding.Fired(
                rule.id(),
                rule.rule().action(),
                rule.rule().severity(),
                rule.rule().scope(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Basis basis(ModalityId modality, Set<String> drugs, String... muscles) {
        return new Basis(PACK, plan(modality, drugs, muscles), List.of());
    }

    private static Plan plan(ModalityId modality, Set<String> drugs, String... muscles) {
        return new Plan(
                modality,
                "neck-pain",
                "",
                "prone",
                Stream.of(muscles)
                        .map(muscle -> new Site(new Token(muscle), Side.RIGHT))
                        .toList(),
                Set.of(),
                Set.of(),
                List.of(),
                drugs.stream().map(Token::new).collect(Collectors.toSet()),
                3,
                LocalDate.of(2026, 12, 13),
                Map.of());
    }

    private static List<String> section(ConsentText text, Part part) {
        return text.first().stream()
                .filter(section -> section.part() == part)
                .map(Section::lines)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> detail(ConsentText text, String title) {
        return text.more().stream()
                .filter(detail -> detail.title().equals(title))
                .flatMap(detail -> detail.lines().stream())
                .map(ConsentText.Line::says)
                .toList();
    }

    /** Counted by itself, so that a slip in the composer's own count is found. */
    private static long counted(ConsentText text) {
        String all = text.title() + " "
                + text.first().stream()
                        .map(section -> section.title() + " " + String.join(" ", section.lines()))
                        .collect(Collectors.joining(" "));
        return Pattern.compile("\\S+").matcher(all).results().count();
    }

    private static String prose(ConsentText text) {
        return text.first().stream()
                .flatMap(section -> section.lines().stream())
                .collect(Collectors.joining(" "));
    }

    /** Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59. A list counts item by item. */
    private static double grade(String text) {
        double sentences =
                Pattern.compile("[.:;,](\\s|$)").matcher(text).results().count();
        List<String> words = Pattern.compile("[A-Za-z']+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
        double syllables = words.stream()
                .mapToLong(word -> Math.max(
                        1,
                        Pattern.compile("[aeiouy]+")
                                .matcher(word.toLowerCase(Locale.ROOT).replaceAll("e$|es$|ed$", ""))
                                .results()
                                .count()))
                .sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("texts/consent");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return (key, gaps) -> messages.getMessage(key, gaps, Locale.UK);
    }
}
