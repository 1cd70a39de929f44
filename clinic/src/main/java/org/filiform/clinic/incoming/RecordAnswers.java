package org.filiform.clinic.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filiform.clinic.adoption.Followed;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.fhir.person.PersonReader;
import org.filiform.fhir.person.PersonRecord;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.FactWords;
import org.filiform.knowledge.answer.PlaceWords;
import org.springframework.stereotype.Component;

/** Shows what a record would answer, before anybody takes it over. */
@Component
class RecordAnswers {

    private final Rules rules;
    private final Clock clock;

    RecordAnswers(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    RecordView of(KeptRecord record, String lines) {
        Pack pack = rules.pack();
        PersonRecord read =
                new PersonReader(CodeIndex.of(pack), Figures.of(pack), clock.getZone()).read(lines, record.fileName());
        return new RecordView(
                answers(pack, readings(read)),
                read.gaps().stream().map(Gap::what).toList());
    }

    private Map<FactId, Reading> readings(PersonRecord read) {
        Followed followed = rules.followed();
        AsOf asOf = new AsOf(LocalDate.now(clock), clock.getZone());
        Frame frame = new Frame(asOf, Stage.PLAN, "en", followed.pack().identity(), followed.hash());
        Screening screening = followed.screener().screen(read.facts(), List.of(), frame);
        return screening.readings();
    }

    private List<RecordView.Answered> answers(Pack pack, Map<FactId, Reading> readings) {
        FactWords words = new FactWords(rules.followed().rules(), new PlaceWords(pack), clock.getZone());
        List<RecordView.Answered> answers = new ArrayList<>();
        pack.facts().stream().forEach(fact -> {
            Reading reading = readings.getOrDefault(fact.id(), Reading.silence());
            if (reading.state() != State.UNKNOWN) {
                answers.add(new RecordView.Answered(
                        fact.label(),
                        words.reads(fact, reading),
                        reading.from().stream().map(RecordAnswers::where).toList()));
            }
        });
        return answers;
    }

    private static String where(Assertion assertion) {
        return switch (assertion.origin()) {
            case Origin.HealthRecord(String reference, String note) ->
                reference + (note.isEmpty() ? "" : " (" + note + ")");
            case Origin.Answer(String reference) -> reference;
            case Origin.Practitioner(String reference, String name, String _) -> reference + " (" + name + ")";
        };
    }
}
