package org.filiform.decision.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Body;
import org.filiform.decision.injectate.Ceiling;
import org.filiform.decision.injectate.Ceiling.Per;
import org.filiform.decision.injectate.Dosing;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.injectate.Given;
import org.filiform.decision.injectate.House;
import org.filiform.decision.injectate.Leftover;
import org.filiform.decision.injectate.Limit;
import org.filiform.decision.injectate.Load;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.injectate.Portion;
import org.filiform.decision.injectate.Room;
import org.filiform.decision.injectate.Syringe;
import org.filiform.decision.injectate.Vulnerability;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.decision.quantity.Millilitres;
import org.junit.jupiter.api.Test;

/** What must hold for every syringe, every body and every set of figures. */
class InjectateLawsTest {

    private static final List<Token> DRUGS = List.of(House.LIDOCAINE, House.BUPIVACAINE, House.PROCAINE);

    private static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Something from 0.01 to 20, in hundredths. */
    private static Exact figure(RandomGenerator random) {
        return Exact.of(1 + random.nextInt(2000)).by(Exact.HUNDRED);
    }

    private static Form form(RandomGenerator random) {
        return pick(random, List.of(Form.values()));
    }

    private static Part part(RandomGenerator random) {
        return new Part(
                pick(random, DRUGS),
                Optional.of(Concentration.milligrams(figure(random))),
                form(random) == Form.PLAIN ? Optional.empty() : Optional.of(Concentration.oneIn(200_000)),
                new Millilitres(figure(random)),
                Optional.empty(),
                Optional.empty());
    }

    private static Syringe syringe(RandomGenerator random) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(random));
        while (random.nextInt(3) > 0) {
            parts.add(random.nextInt(4) == 0 ? House.saline("3") : part(random));
        }
        return new Syringe(parts, House.NOW);
    }

    private static Set<Vulnerability> vulnerabilities(RandomGenerator random) {
        Set<Vulnerability> some = EnumSet.noneOf(Vulnerability.class);
        for (Vulnerability each : Vulnerability.values()) {
            if (random.nextInt(4) == 0) {
                some.add(each);
            }
        }
        return some;
    }

    private static Body body(Exact kilograms, Set<Vulnerability> vulnerabilities) {
        return new Body(
                Optional.of(40),
                Optional.of(new Kilograms(kilograms)),
                Optional.empty(),
                Optional.empty(),
                vulnerabilities);
    }

    private static Ceiling ceiling(RandomGenerator random, int number) {
        Per per = pick(random, List.of(Per.values()));
        Exact most = per == Per.KILOGRAM ? figure(random) : figure(random).times(Exact.of(50));
        return House.ceiling("row-" + number, pick(random, DRUGS), form(random), new Milligrams(most), per);
    }

    /** Every drug has a ceiling of its own, and there are some more. */
    private static List<Ceiling> ceilings(RandomGenerator random) {
        List<Ceiling> ceilings = new ArrayList<>(House.CEILINGS);
        for (int number = random.nextInt(6); number > 0; number--) {
            ceilings.add(ceiling(random, number));
        }
        return ceilings;
    }

    private static Dosing dosing(RandomGenerator random) {
        Exact kilograms = figure(random).times(Exact.of(10));
        return new Dosing(House.with(ceilings(random)), body(kilograms, vulnerabilities(random)));
    }

    private static Exact most(Dosing dosing, Token drug, Form form) {
        return ((Limit.AtMost) dosing.limit(drug, form)).most().value();
    }

    private static Map<String, Exact> sums(List<Given> given) {
        Map<String, Exact> sums = new TreeMap<>();
        for (Given each : given) {
            Exact amount = each.amount().map(Amount::value).orElse(Exact.ZERO);
            sums.merge(each.drug() + " " + each.form(), amount, Exact::plus);
        }
        return sums;
    }

    private static List<Millilitres> points(RandomGenerator random) {
        List<Millilitres> points = new ArrayList<>();
        for (int number = 1 + random.nextInt(8); number > 0; number--) {
            points.add(new Millilitres(figure(random)));
        }
        return points;
    }

    private static Millilitres sum(List<Millilitres> volumes) {
        return volumes.stream().reduce(Millilitres.NONE, Millilitres::plus);
    }

    private static List<Given> give(Syringe syringe, List<Millilitres> points) {
        return points.stream()
                .flatMap(point -> syringe.give(point, House.NOW).stream())
                .toList();
    }

    @Test
    void a_volume_split_over_points_gives_exactly_what_it_gives_at_once() {
        Seeds.each(random -> {
            Syringe syringe = syringe(random);
            List<Millilitres> points = points(random);

            assertThat(sums(give(syringe, points))).isEqualTo(sums(syringe.give(sum(points), House.NOW)));
        });
    }

    @Test
    void all_of_a_syringe_gives_exactly_what_was_drawn() {
        Seeds.each(random -> {
            Syringe syringe = syringe(random);
            Exact drawn = syringe.parts().stream()
                    .flatMap(part -> part.amount().stream())
                    .map(Amount::value)
                    .reduce(Exact.ZERO, Exact::plus);
            Exact given = sums(syringe.give(syringe.total(), House.NOW)).values().stream()
                    .reduce(Exact.ZERO, Exact::plus);

            assertThat(given).isEqualTo(drawn);
        });
    }

    @Test
    void the_order_of_points_changes_no_load_and_no_leftover() {
        Seeds.each(random -> {
            Syringe syringe = syringe(random);
            Dosing dosing = dosing(random);
            List<Millilitres> points = points(random);
            List<Millilitres> shuffled = new ArrayList<>(points);
            Collections.shuffle(shuffled, new Random(random.nextLong()));

            assertThat(dosing.localAnaesthetics(give(syringe, shuffled), House.NOW))
                    .isEqualTo(dosing.localAnaesthetics(give(syringe, points), House.NOW));
            assertThat(Leftover.of(syringe.total(), shuffled, Millilitres.NONE))
                    .isEqualTo(Leftover.of(syringe.total(), points, Millilitres.NONE));
        });
    }

    @Test
    void what_was_given_and_what_is_left_are_what_was_drawn_or_the_excess_is_told() {
        Seeds.each(random -> {
            Millilitres drawn = new Millilitres(figure(random).times(Exact.of(5)));
            List<Millilitres> points = points(random);
            Millilitres discarded = new Millilitres(figure(random));
            Millilitres gone = sum(points).plus(discarded);

            switch (Leftover.of(drawn, points, discarded)) {
                case Leftover.Left(Millilitres left) ->
                    assertThat(gone.plus(left)).isEqualTo(drawn);
                case Leftover.MoreThanDrawn(Millilitres excess) -> {
                    assertThat(excess.value().signum()).isPositive();
                    assertThat(drawn.plus(excess)).isEqualTo(gone);
                }
            }
        });
    }

    @Test
    void a_higher_weight_never_lowers_a_ceiling() {
        Seeds.each(random -> {
            Formulary formulary = House.with(ceilings(random));
            Set<Vulnerability> vulnerabilities = vulnerabilities(random);
            Exact weight = figure(random).times(Exact.of(10));
            Dosing lighter = new Dosing(formulary, body(weight, vulnerabilities));
            Dosing heavier = new Dosing(formulary, body(weight.plus(figure(random)), vulnerabilities));
            Token drug = pick(random, DRUGS);
            Form form = form(random);

            assertThat(most(heavier, drug, form)).isGreaterThanOrEqualTo(most(lighter, drug, form));
        });
    }

    @Test
    void one_more_source_of_a_sort_that_has_sources_never_raises_a_ceiling() {
        Seeds.each(random -> {
            List<Ceiling> ceilings = ceilings(random);
            Dosing before = new Dosing(House.with(ceilings), body(figure(random), vulnerabilities(random)));
            Token drug = pick(random, DRUGS);
            Form form = form(random);
            Ceiling more = ceiling(random, 99);
            boolean firstOfItsSort = ceilings.stream()
                    .noneMatch(each ->
                            each.drug().equals(more.drug()) && each.form() == more.form() && each.per() == more.per());
            if (firstOfItsSort) {
                return;
            }
            ceilings.add(more);
            Dosing after = new Dosing(House.with(ceilings), before.body());

            assertThat(most(after, drug, form)).isLessThanOrEqualTo(most(before, drug, form));
        });
    }

    @Test
    void the_limit_is_never_above_any_ceiling_of_its_drug_and_form() {
        Seeds.each(random -> {
            Dosing dosing = dosing(random);
            Token drug = pick(random, DRUGS);
            Exact kilograms = dosing.body().weight().orElseThrow().value();

            assertThat(dosing.formulary().ceilings())
                    .filteredOn(each -> each.drug().equals(drug) && each.form() == Form.PLAIN)
                    .allSatisfy(each -> assertThat(most(dosing, drug, Form.PLAIN))
                            .isLessThanOrEqualTo(
                                    each.per() == Per.KILOGRAM
                                            ? each.most().value().times(kilograms)
                                            : each.most().value()));
        });
    }

    @Test
    void to_bear_less_never_raises_a_ceiling() {
        Seeds.each(random -> {
            Dosing dosing = dosing(random);
            Set<Vulnerability> more = EnumSet.of(pick(random, List.of(Vulnerability.values())));
            more.addAll(dosing.body().vulnerabilities());
            Exact kilograms = dosing.body().weight().orElseThrow().value();
            Dosing frailer = new Dosing(dosing.formulary(), body(kilograms, more));
            Token drug = pick(random, DRUGS);
            Form form = form(random);

            assertThat(most(frailer, drug, form)).isLessThanOrEqualTo(most(dosing, drug, form));
        });
    }

    @Test
    void milligrams_to_millilitres_and_back_are_the_same_milligrams() {
        Seeds.each(random -> {
            Concentration concentration = Concentration.milligrams(figure(random));
            Milligrams amount = new Milligrams(figure(random).by(figure(random)));

            assertThat(concentration.in(concentration.holding(amount))).isEqualTo(amount);
        });
    }

    @Test
    void percent_and_milligrams_agree() {
        Seeds.each(random -> {
            Exact figure = figure(random);
            Millilitres volume = new Millilitres(figure(random));

            assertThat(Concentration.percent(figure).in(volume))
                    .isEqualTo(
                            Concentration.milligrams(figure.times(Exact.of(10))).in(volume));
        });
    }

    @Test
    void the_fractions_sum_to_one_or_less_just_where_the_load_is_within() {
        Seeds.each(random -> {
            Dosing dosing = dosing(random);
            List<Given> given = give(syringe(random), points(random));
            Load load = dosing.localAnaesthetics(given, House.NOW);
            Exact byHand = given.stream()
                    .flatMap(each -> each.amount().stream()
                            .map(amount -> amount.value().by(most(dosing, each.drug(), each.form()))))
                    .reduce(Exact.ZERO, Exact::plus);

            assertThat(load.used()).isEqualTo(byHand);
            assertThat(load.portions().stream().map(Portion::share).reduce(Exact.ZERO, Exact::plus))
                    .isEqualTo(byHand);
            assertThat(load instanceof Load.Within).isEqualTo(byHand.compareTo(Exact.ONE) <= 0);
            assertThat(load instanceof Load.Over).isEqualTo(byHand.isAbove(Exact.ONE));
        });
    }

    @Test
    void what_there_is_room_for_fills_the_maximum_exactly_and_a_drop_more_is_over() {
        Seeds.each(random -> {
            Dosing dosing = dosing(random);
            Syringe syringe = syringe(random);
            Room room = dosing.room(syringe, List.of(), House.NOW);
            Millilitres volume = ((Room.UpTo) room).volume();
            Millilitres drop = volume.plus(Millilitres.of("0.001"));

            assertThat(dosing.localAnaesthetics(syringe.give(volume, House.NOW), House.NOW)
                            .used())
                    .isEqualTo(Exact.ONE);
            assertThat(dosing.localAnaesthetics(syringe.give(drop, House.NOW), House.NOW))
                    .isInstanceOf(Load.Over.class);
        });
    }
}
