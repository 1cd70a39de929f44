package org.filiform.clinic.note;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.syringes.Injected;
import org.filiform.clinic.visits.Assessment;
import org.filiform.clinic.visits.Paper;
import org.filiform.clinic.visits.Pause;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.InsertionId;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.NeedleId;
import org.filiform.decision.ledger.NeedleSize;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.decision.ledger.Needling;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import org.filiform.decision.ledger.Person;
import org.filiform.decision.ledger.Place;
import org.filiform.decision.ledger.Response;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.rule.ModalityId;

/** A visit that was made up, with nothing missing, and the same without one thing or another. */
final class Example {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final AccountId IDA = new AccountId(new UUID(0, 1));
    private static final Site SOLEUS = new Site(new Token("soleus"), Side.LEFT);

    private Example() {}

    static Done whole() {
        return whole(ledger(Set.of()), draft(true, true, true));
    }

    /** The whole one with another draft. */
    static Done with(Draft draft) {
        return whole(ledger(Set.of()), draft);
    }

    /** The whole one with other needles. */
    static Done with(Ledger ledger) {
        return whole(ledger, draft(true, true, true));
    }

    private static Done whole(Ledger ledger, Draft draft) {
        return done(
                Optional.of(written(assessment())),
                Optional.of(written(plan())),
                Optional.of(written(new Pause(new UUID(0, 2), List.of("person", "needles"), "Room 1"))),
                List.of(new Done.Agreed("Dry needling", "Ruth Adeyemi", NOW, "Ida Brandt", "Thin needles", "abc")),
                ledger,
                draft);
    }

    static Done empty() {
        return done(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Ledger.none(), Draft.EMPTY);
    }

    private static Done done(
            Optional<Written<Assessment>> assessment,
            Optional<Written<Plan>> plan,
            Optional<Written<Pause>> pause,
            List<Done.Agreed> agreed,
            Ledger ledger,
            Draft draft) {
        ClientId client = new ClientId(new UUID(0, 3));
        return new Done(
                new Client(client, 1, Client.Details.named("Ruth Adeyemi")),
                new Visit(new VisitId(new UUID(0, 4)), client, IDA, "Ida Brandt", NOW, "Room 1", Optional.empty()),
                2,
                Optional.of(NOW.minusSeconds(604_800)),
                assessment,
                plan,
                "Supported by evidence",
                pause,
                List.of(new Done.Found("On a blood thinner", "Take care", "Dr Amin agrees")),
                List.of("On a blood thinner"),
                agreed,
                ledger,
                Injected.NOTHING,
                List.of(),
                List.of(new Done.By("Ida Brandt", "Physiotherapist", List.of("Deep needling"))),
                draft);
    }

    private static <T extends Paper> Written<T> written(T paper) {
        return new Written<>(new UUID(0, 5), paper, IDA, "Ida Brandt", NOW);
    }

    private static Assessment assessment() {
        return new Assessment(
                "Calf pain",
                new Assessment.Since(3, Assessment.Since.Unit.MONTHS),
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                "None",
                new Assessment.Depends("", "", ""),
                6);
    }

    private static Plan plan() {
        return new Plan(
                new ModalityId("dn"),
                "",
                "Needle first",
                "Prone",
                List.of(SOLEUS),
                Set.of(),
                Set.of(new Token("deep")),
                List.of("0.25 x 40"),
                Set.of(),
                3,
                LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusWeeks(3),
                Map.of());
    }

    static Draft draft(boolean noReaction, boolean riskTold, boolean advice) {
        return new Draft(1, "Calm", "", true, "", noReaction, "", true, "", riskTold, advice);
    }

    /**
     * One needle in and out again.
     *
     * @param without what is left out: depth, lot, response, out, count; without calm there is a reaction
     */
    static Ledger ledger(Set<String> without) {
        List<Operation> operations = new ArrayList<>();
        NeedleId needle = new NeedleId("needle-1");
        InsertionId insertion = new InsertionId("insertion-1");
        Token technique = new Token(without.contains("depth") ? "static" : "deep");
        operations.add(new Operation.Inserted(
                id(1),
                needle,
                insertion,
                Optional.of(spec(without.contains("lot"))),
                new Needling(
                        new Place(SOLEUS.muscle(), new Token("233a"), Side.LEFT, Optional.empty()),
                        List.of(technique))));
        if (!without.contains("response")) {
            operations.add(new Operation.Responded(
                    id(2), insertion, new Response(Sign.PRESENT, Sign.PRESENT, Sign.NOT_TESTED, "")));
        }
        if (!without.contains("out")) {
            operations.add(new Operation.Binned(id(3), needle));
        }
        if (!without.contains("count")) {
            operations.add(new Operation.Counted(id(4), 1));
        }
        if (without.contains("calm")) {
            operations.add(new Operation.Reacted(id(5), new Token("faint"), Optional.empty(), "Pale"));
        }
        return Ledger.of(entries(operations));
    }

    private static NeedleSpec spec(boolean withoutLot) {
        return new NeedleSpec(
                new NeedleSize(new BigDecimal("0.25"), new BigDecimal("40")),
                NeedleSpec.Bore.SOLID,
                withoutLot ? Optional.empty() : Optional.of("LOT-7"),
                Optional.empty());
    }

    private static OperationId id(int number) {
        return new OperationId("operation-" + number);
    }

    private static List<Entry> entries(List<Operation> operations) {
        List<Entry> entries = new ArrayList<>();
        for (Operation operation : operations) {
            int place = entries.size() + 1;
            entries.add(new Entry(
                    operation,
                    new Person(IDA.toString(), "Ida Brandt"),
                    NOW.plusSeconds(60L * place),
                    false,
                    operation instanceof Operation.Inserted ? Optional.of("FIL-7764") : Optional.empty(),
                    place));
        }
        return entries;
    }
}
