package org.filiform.fhir.interpret;

import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.Validity;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.time.Moments;

/** Age and sex, from a Patient. They have always been so; any other gender than male and female says nothing here. */
final class PersonFacts {

    private static final String AGE = "age";
    private static final String SEX = "sex";
    private static final Set<String> SEXES = Set.of("female", "male");

    private final Optional<FactDefinition> age;
    private final Optional<FactDefinition> sex;
    private final Moments moments;

    PersonFacts(CodeIndex index, Moments moments) {
        this.age = index.fact(AGE);
        this.sex = index.fact(SEX);
        this.moments = moments;
    }

    void speak(Row row, Listener listener) {
        Voice voice = new Voice(row.patient(), row.reference(), listener);
        moments.read(row.get(Field.BORN)).ifPresent(day -> say(voice, age, new Claim.Born(day)));
        String gender = row.get(Field.GENDER);
        if (SEXES.contains(gender)) {
            say(voice, sex, new Claim.Yes(Set.of(new Token(gender))));
        }
    }

    private static void say(Voice voice, Optional<FactDefinition> fact, Claim claim) {
        fact.ifPresent(known -> voice.say(known.id(), claim, Validity.since(Moments.LONG_AGO), Moments.LONG_AGO, ""));
    }
}
