package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.References;
import org.filiform.fhir.row.Reply;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.row.Value;
import org.filiform.fhir.time.Moments;

/** What the answers of one of our own forms say. Each question bears the name of its fact. */
final class FormFacts {

    /** How the address of each of our forms begins. */
    private static final String OURS = "https://filiform.org/Questionnaire/";

    private final CodeIndex index;
    private final InterpretationTable table;
    private final Moments moments;
    private final Dates dates;
    private final Tally tally;
    private final ReplyClaims claims;

    /** Who answered when, in which form. */
    private record Form(Origin origin, Optional<Moment> written, Sense sense, boolean modified, Voice voice) {}

    FormFacts(CodeIndex index, InterpretationTable table, Moments moments, Figures figures, Tally tally) {
        this.index = index;
        this.table = table;
        this.moments = moments;
        this.dates = new Dates(moments);
        this.tally = tally;
        this.claims = new ReplyClaims(index, moments, figures);
    }

    void speak(Row row, Listener listener) {
        if (!row.get(Field.QUESTIONNAIRE).startsWith(OURS)) {
            tally.foreignForm();
            return;
        }
        Sense sense = table.judge(row);
        if (sense instanceof Sense.Dropped) {
            return;
        }
        Optional<Moment> written = dates.recorded(row);
        if (row.get(Field.RECORDED).isEmpty()) {
            row.problem("authored", "is missing, so it is not known when this was said", "Add it.");
        }
        Voice voice = new Voice(row.patient(), row.reference(), listener);
        Form form = new Form(origin(row), written, sense, row.isModified(), voice);
        byQuestion(row).forEach((linkId, values) -> answer(linkId, values, row, form));
    }

    private static Map<String, List<Value>> byQuestion(Row row) {
        Map<String, List<Value>> byQuestion = new LinkedHashMap<>();
        for (Reply reply : row.replies()) {
            if (reply.value().kind() != Value.Kind.NONE) {
                byQuestion
                        .computeIfAbsent(reply.linkId(), _ -> new ArrayList<>())
                        .add(reply.value());
            }
        }
        return byQuestion;
    }

    /** Whoever gave the answers speaks; where that is not said, whoever wrote them down. */
    private static Origin origin(Row row) {
        boolean sourceKnown = !row.get(Field.SOURCE).isEmpty();
        String who = row.get(sourceKnown ? Field.SOURCE : Field.AUTHOR);
        String name = row.get(sourceKnown ? Field.SOURCE_NAME : Field.AUTHOR_NAME);
        return switch (References.type(who)) {
            case "Practitioner", "PractitionerRole" ->
                new Origin.Practitioner(row.reference(), name.isEmpty() ? who : name, "");
            default -> new Origin.Answer(row.reference());
        };
    }

    private void answer(String linkId, List<Value> values, Row row, Form form) {
        Optional<FactDefinition> fact = index.fact(ReplyClaims.factOf(linkId));
        if (fact.isEmpty()) {
            tally.unknownQuestion();
            return;
        }
        List<Claim> said = claims.of(fact.get(), linkId, values, form.written().orElse(Moments.LONG_AGO));
        if (said.isEmpty()) {
            row.problem("item " + fact.get().id(), "has an answer that does not fit its question", "Ask it again.");
        }
        for (Claim claim : said) {
            say(fact.get(), claim, form);
        }
    }

    /** An answer speaks for the whole day on which it was given. */
    private void say(FactDefinition fact, Claim claim, Form form) {
        Moment when = form.written().orElse(Moments.LONG_AGO);
        Moment from = form.written().map(moments::dayOf).orElse(Moments.LONG_AGO);
        Claim weighed = undated(ObservationFacts.weigh(claim, form.sense(), form.modified()), form);
        form.voice().say(fact.id(), allowed(fact, weighed, form), Validity.since(from), when, form.origin());
    }

    /** Without a date a no cannot be believed, since it may be old; a danger stays one. */
    private static Claim undated(Claim claim, Form form) {
        boolean loose = form.written().isEmpty() && claim instanceof Claim.No;
        return loose ? new Claim.Unsure(UnknownReason.EXPIRED) : claim;
    }

    /** What only an examiner may say does not become plain because somebody else says it. */
    private static Claim allowed(FactDefinition fact, Claim claim, Form form) {
        boolean examiner = form.origin() instanceof Origin.Practitioner;
        boolean theirs = examiner || fact.answeredBy().contains(Answerer.PERSON);
        boolean reassuring = fact.permits() ? !(claim instanceof Claim.No) : claim instanceof Claim.No;
        return theirs || !reassuring ? claim : new Claim.Unsure(UnknownReason.UNCONFIRMED);
    }
}
