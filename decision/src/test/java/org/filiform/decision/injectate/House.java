package org.filiform.decision.injectate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent.Kind;
import org.filiform.decision.injectate.Ceiling.Per;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.decision.quantity.Millilitres;
import org.filiform.decision.quantity.ToxinUnits;

/** A house with a few figures, and people and syringes to try them on. */
public final class House {

    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    public static final Token LIDOCAINE = new Token("lidocaine");
    public static final Token BUPIVACAINE = new Token("bupivacaine");
    public static final Token PROCAINE = new Token("procaine");
    public static final Token TRIAMCINOLONE = new Token("triamcinolone");
    public static final Token BETAMETHASONE = new Token("betamethasone");
    public static final Token TOXIN = new Token("botulinum-toxin");
    public static final Token SALINE = new Token("saline");

    public static final Set<Token> AMIDE = Set.of(new Token("amide"), new Token("local-anaesthetic"));
    public static final Set<Token> ESTER = Set.of(new Token("ester"), new Token("local-anaesthetic"));

    public static final List<Agent> AGENTS = List.of(
            new Agent(LIDOCAINE, Kind.LOCAL_ANAESTHETIC, AMIDE),
            new Agent(BUPIVACAINE, Kind.LOCAL_ANAESTHETIC, AMIDE),
            new Agent(PROCAINE, Kind.LOCAL_ANAESTHETIC, ESTER),
            new Agent(TRIAMCINOLONE, Kind.STEROID, Set.of(new Token("corticosteroid"))),
            new Agent(BETAMETHASONE, Kind.STEROID, Set.of(new Token("corticosteroid"))),
            new Agent(TOXIN, Kind.TOXIN, Set.of(new Token("toxin"))),
            new Agent(SALINE, Kind.SALINE, Set.of()));

    public static final List<Ceiling> CEILINGS = List.of(
            ceiling("lidocaine-kg-iowa", LIDOCAINE, Form.PLAIN, mg("4.5"), Per.KILOGRAM),
            ceiling("lidocaine-kg-quoted", LIDOCAINE, Form.PLAIN, mg("3"), Per.KILOGRAM),
            ceiling("lidocaine-iowa", LIDOCAINE, Form.PLAIN, mg("300"), Per.TREATMENT),
            ceiling("lidocaine-epi-kg-iowa", LIDOCAINE, Form.WITH_EPINEPHRINE, mg("7"), Per.KILOGRAM),
            ceiling("lidocaine-epi-iowa", LIDOCAINE, Form.WITH_EPINEPHRINE, mg("500"), Per.TREATMENT),
            ceiling("bupivacaine-kg", BUPIVACAINE, Form.PLAIN, mg("2"), Per.KILOGRAM),
            ceiling("bupivacaine-all", BUPIVACAINE, Form.PLAIN, mg("175"), Per.TREATMENT),
            ceiling("bupivacaine-day", BUPIVACAINE, Form.PLAIN, mg("400"), Per.DAY),
            ceiling("procaine-kg", PROCAINE, Form.PLAIN, mg("7"), Per.KILOGRAM),
            ceiling("toxin-all", TOXIN, Form.PLAIN, ToxinUnits.of("250"), Per.TREATMENT));

    public static final List<Reduction> REDUCTIONS = List.of(
            new Reduction(row("less-30"), Set.of(Vulnerability.LIVER, Vulnerability.OLD_AGE), Exact.of(30)),
            new Reduction(row("less-20"), Set.of(Vulnerability.LIVER, Vulnerability.PREGNANCY), Exact.of(20)));

    public static final Formulary FORMULARY = with(CEILINGS);

    private House() {}

    public static Formulary with(List<Ceiling> ceilings) {
        return new Formulary(
                AGENTS,
                ceilings,
                REDUCTIONS,
                List.of(new Spacing(row("bupivacaine-again"), BUPIVACAINE, Duration.ofHours(3))),
                List.of(new MinimumAge(row("bupivacaine-age"), BUPIVACAINE, 12)),
                List.of(
                        new Equivalent(row("triamcinolone-4"), TRIAMCINOLONE, mg("4")),
                        new Equivalent(row("betamethasone-075"), BETAMETHASONE, mg("0.75")),
                        new Equivalent(row("betamethasone-06"), BETAMETHASONE, mg("0.6"))),
                new WeightRules(Kilograms.of("40"), 18, Exact.of(30)),
                Duration.ofHours(24));
    }

    public static RowId row(String id) {
        return RowId.of(id);
    }

    public static Milligrams mg(String amount) {
        return Milligrams.of(amount);
    }

    public static Millilitres ml(String volume) {
        return Millilitres.of(volume);
    }

    public static Ceiling ceiling(String id, Token drug, Form form, Amount most, Per per) {
        return new Ceiling(row(id), drug, form, most, per);
    }

    public static Concentration percent(String percent) {
        return Concentration.percent(Exact.of(percent));
    }

    /** An adult of this weight whose height nobody measured. */
    public static Body adult(String kilograms) {
        return new Body(
                Optional.of(45), Optional.of(Kilograms.of(kilograms)), Optional.empty(), Optional.empty(), Set.of());
    }

    public static Body withoutWeight(Optional<Integer> age) {
        return new Body(age, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }

    public static Dosing dosing(Body body) {
        return new Dosing(FORMULARY, body);
    }

    /** A plain drug in a concentration, drawn from a container that may be used today for the last time. */
    public static Part part(Token drug, Concentration concentration, String millilitres) {
        return new Part(
                drug,
                Optional.of(concentration),
                Optional.empty(),
                ml(millilitres),
                Optional.of("L1"),
                Optional.of(TODAY));
    }

    public static Part saline(String millilitres) {
        return new Part(
                SALINE, Optional.empty(), Optional.empty(), ml(millilitres), Optional.of("S1"), Optional.of(TODAY));
    }

    public static Syringe syringe(Part... parts) {
        return new Syringe(List.of(parts), NOW);
    }

    public static Given given(Token drug, Form form, Amount amount) {
        return new Given(NOW, drug, form, Optional.of(amount));
    }

    public static Given given(Token drug, String milligrams) {
        return given(drug, Form.PLAIN, mg(milligrams));
    }
}
