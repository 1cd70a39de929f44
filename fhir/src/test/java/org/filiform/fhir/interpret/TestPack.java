package org.filiform.fhir.interpret;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.code.BodyPlaces;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.QuestionText;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.fact.Says;

/** A small pack of our own: a few facts of each kind, and the codes that say them. The codes are made up. */
final class TestPack {

    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String LOINC = "http://loinc.org";
    static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String ATC = "http://www.whocc.no/atc";

    private static final Set<String> MEDICINES =
            Set.of("MedicationRequest", "MedicationStatement", "MedicationAdministration");
    private static final ValueKind YES_NO = new ValueKind.YesNo();

    private TestPack() {}

    static Figures figures() {
        return new Figures(12, 280, 0, new ReadingLimits(98, 196, 14, 308));
    }

    static CodeIndex index() {
        return new CodeIndex(facts(), sets(), places());
    }

    static BodyPlaces places() {
        Token left = new Token("l1");
        Token right = new Token("r1");
        return new BodyPlaces(
                Map.of(
                        left,
                        Region.Side.LEFT,
                        new Token("l2"),
                        Region.Side.LEFT,
                        right,
                        Region.Side.RIGHT,
                        new Token("r2"),
                        Region.Side.RIGHT),
                Map.of(
                        new Token("arm-both"), Set.of(left, right),
                        new Token("arm-left"), Set.of(left),
                        new Token("leg-both"), Set.of(new Token("l2"), new Token("r2"))));
    }

    static List<FactEntry> facts() {
        return List.of(
                fact("age", Life.LASTING, new ValueKind.Quantity("a"), true),
                fact("sex", Life.LASTING, choice("female", "male"), true),
                fact(
                        "diabetes",
                        Life.LASTING,
                        YES_NO,
                        true,
                        says(Says.YES, "diabetes", "Condition"),
                        says(Says.UNSURE, "insulin", "MedicationRequest")),
                fact("anticoagulant", Life.THREE_MONTHS, YES_NO, true, medicine("anticoagulant", 0, false)),
                fact("antiplatelet", Life.THREE_MONTHS, YES_NO, true, medicine("aspirin", 3, false)),
                fact("nsaid", Life.THREE_MONTHS, YES_NO, true, medicine("nsaid", 2, true)),
                fact("aspirin-last-dose", Life.TODAY, new ValueKind.Day(), true, medicine("aspirin", 3, false)),
                fact(
                        "latex-allergy",
                        Life.LASTING,
                        YES_NO,
                        true,
                        says(Says.YES, "allergen-latex", "AllergyIntolerance"),
                        says(Says.NO, "no-known-allergy", "AllergyIntolerance", "Condition")),
                fact(
                        "local-anaesthetic-allergy",
                        Life.LASTING,
                        choice("amide", "ester", "unknown-class"),
                        true,
                        which("amide", "allergen-amide", "AllergyIntolerance"),
                        which("ester", "allergen-ester", "AllergyIntolerance")),
                fact(
                        "inr",
                        Life.THREE_MONTHS,
                        new ValueKind.Quantity("{INR}"),
                        true,
                        says(Says.VALUE, "inr", "Observation")),
                fact(
                        "platelets",
                        Life.THREE_MONTHS,
                        new ValueKind.Quantity("10*9/L"),
                        true,
                        says(Says.VALUE, "platelets", "Observation")),
                fact(
                        "hba1c",
                        Life.THREE_MONTHS,
                        new ValueKind.Quantity("%"),
                        true,
                        says(Says.VALUE, "hba1c", "Observation")),
                fact(
                        "smoker",
                        Life.THREE_MONTHS,
                        YES_NO,
                        true,
                        valued(Says.YES, "smoking-status", "smoking-current"),
                        valued(Says.NO, "smoking-status", "smoking-not")),
                fact("bloodborne-virus", Life.LASTING, YES_NO, true, says(Says.YES, "virus-test", "Observation")),
                pregnancy(),
                fact(
                        "lymphoedema-limb",
                        Life.LASTING,
                        new ValueKind.Places(Set.of(new Token("arm-both"), new Token("leg-both"))),
                        true,
                        says(Says.YES, "lymphoedema-limb", "Condition")),
                fact(
                        "tumour-site",
                        Life.THREE_MONTHS,
                        new ValueKind.Places(Set.of()),
                        true,
                        says(Says.VALUE, "tumour", "Condition")),
                fact(
                        "joint-replacement",
                        Life.LASTING,
                        new ValueKind.Places(Set.of()),
                        true,
                        says(Says.YES, "joint-replacement", "Procedure")),
                fact("cardiac-device", Life.LASTING, YES_NO, true, says(Says.YES, "cardiac-device", "Device")),
                fact("needle-phobia", Life.LASTING, YES_NO, true, says(Says.YES, "needle-phobia", "Flag", "Condition")),
                fact(
                        "live-vaccine",
                        Life.THREE_MONTHS,
                        YES_NO,
                        true,
                        says(Says.UNSURE, "live-vaccine", "Immunization")),
                fact("hyperalgesia", Life.TODAY, YES_NO, false),
                permitting("consent-capacity"));
    }

    private static FactEntry pregnancy() {
        return fact(
                "pregnancy",
                Life.THREE_MONTHS,
                new ValueKind.Trimester(),
                true,
                says(Says.YES, "pregnancy", "Condition"),
                which("1", "first-trimester", "Condition"),
                which("3", "third-trimester", "Condition"),
                valued(Says.YES, "pregnancy-status", "pregnant"),
                valued(Says.NO, "pregnancy-status", "not-pregnant"),
                valued(Says.YES, "pregnancy-test", "result-positive"),
                says(Says.VALUE, "gestational-age", "Observation"),
                says(Says.VALUE, "estimated-due-date", "Observation"),
                says(Says.UNSURE, "last-menstrual-period", "Observation"));
    }

    static List<CodeSet> sets() {
        return List.of(
                set("diabetes", code(SNOMED, "44054006"), family(ICD, "E11")),
                set("insulin", code(RXNORM, "5856"), name("insulin")),
                set("anticoagulant", code(RXNORM, "11289"), family(ATC, "B01AA"), name("warfarin")),
                set("aspirin", code(RXNORM, "1191"), name("aspirin"), name("acetylsalicylic acid")),
                set("nsaid", code(RXNORM, "5640"), name("ibuprofen")),
                set("allergen-latex", code(SNOMED, "111088007"), name("latex")),
                set("allergen-amide", code(RXNORM, "6387"), name("lidocaine")),
                set("allergen-ester", code(RXNORM, "8701")),
                set("no-known-allergy", code(SNOMED, "716186003")),
                set("inr", code(LOINC, "6301-6")),
                set("platelets", code(LOINC, "777-3")),
                set("hba1c", code(LOINC, "4548-4")),
                set("smoking-status", code(LOINC, "72166-2")),
                set("smoking-current", code(SNOMED, "449868002")),
                set("smoking-not", code(SNOMED, "8517006")),
                set("virus-test", code(LOINC, "7917-8")),
                set("pregnancy", code(SNOMED, "72892002")),
                set("first-trimester", code(ICD, "Z34.91")),
                set("third-trimester", code(ICD, "Z34.93")),
                set("pregnancy-status", code(LOINC, "82810-3")),
                set("pregnant", code(SNOMED, "77386006")),
                set("not-pregnant", code(SNOMED, "60001007")),
                set("pregnancy-test", code(LOINC, "2106-3")),
                set("result-positive", code(SNOMED, "10828004")),
                set("result-negative", code(SNOMED, "260385009")),
                set("gestational-age", code(LOINC, "18185-9")),
                set("estimated-due-date", code(LOINC, "11778-8")),
                set("last-menstrual-period", code(LOINC, "8665-2")),
                set("lymphoedema-limb", code(SNOMED, "234097001"), at(SNOMED, "449620005", "arm-both")),
                set("tumour", code(SNOMED, "254837009"), at(SNOMED, "93880001", "l1")),
                set("joint-replacement", code(SNOMED, "609588000"), at(SNOMED, "443681002", "leg-both")),
                set("cardiac-device", code(SNOMED, "706004007")),
                set("needle-phobia", code(SNOMED, "247868009")),
                set("live-vaccine", code("http://hl7.org/fhir/sid/cvx", "03")),
                set("body-site", at(SNOMED, "368209003", "r1"), at(SNOMED, "40983000", "arm-both")),
                set("laterality-left", code(SNOMED, "7771000")),
                set("laterality-right", code(SNOMED, "24028007")),
                set("laterality-bilateral", code(SNOMED, "51440002")),
                set("answer-yes", code(SNOMED, "373066001")),
                set("answer-no", code(SNOMED, "373067005")));
    }

    private static FactEntry fact(String id, Life life, ValueKind value, boolean person, RecordMapping... records) {
        Set<Answerer> by = person
                ? Set.of(Answerer.RECORD, Answerer.PERSON, Answerer.EXAMINER)
                : Set.of(Answerer.RECORD, Answerer.EXAMINER);
        return entry(
                new FactDefinition(new FactId(id), Stage.INTAKE, Kind.GATE, life, by, value, Optional.empty(), false),
                records);
    }

    private static FactEntry permitting(String id) {
        return entry(new FactDefinition(
                new FactId(id),
                Stage.TODAY,
                Kind.GATE,
                Life.TODAY,
                Set.of(Answerer.EXAMINER),
                YES_NO,
                Optional.empty(),
                true));
    }

    private static FactEntry entry(FactDefinition definition, RecordMapping... records) {
        QuestionText question =
                new QuestionText(Optional.empty(), definition.id().value() + "?", Optional.empty(), Optional.empty());
        return new FactEntry(
                definition, definition.id().value(), question, "page", List.of(records), List.of(), Mark.CALC);
    }

    private static ValueKind choice(String... words) {
        return new ValueKind.Choice(Set.of(words).stream().map(Token::new).collect(Collectors.toSet()));
    }

    private static RecordMapping says(Says says, String set, String... types) {
        return mapping(Set.of(types), set, Optional.empty(), says, 0, false, Optional.empty());
    }

    private static RecordMapping which(String token, String set, String type) {
        return mapping(Set.of(type), set, Optional.empty(), Says.YES, 0, false, Optional.of(new Token(token)));
    }

    private static RecordMapping valued(Says says, String set, String valueSet) {
        return mapping(Set.of("Observation"), set, Optional.of(valueSet), says, 0, false, Optional.empty());
    }

    private static RecordMapping medicine(String set, int window, boolean windowSaysYes) {
        return mapping(MEDICINES, set, Optional.empty(), Says.YES, window, windowSaysYes, Optional.empty());
    }

    private static RecordMapping mapping(
            Set<String> types,
            String set,
            Optional<String> valueSet,
            Says says,
            int window,
            boolean windowSaysYes,
            Optional<Token> token) {
        Optional<Integer> days = window == 0 ? Optional.empty() : Optional.of(window);
        return new RecordMapping(types, set, valueSet, says, "", days, windowSaysYes, false, token);
    }

    private static CodeSet set(String id, CodeEntry... entries) {
        return new CodeSet(id, List.of(entries));
    }

    private static CodeEntry code(String system, String code) {
        return new CodeEntry(system, CodeEntry.Kind.CODE, code, "", "", List.of());
    }

    private static CodeEntry at(String system, String code, String place) {
        return new CodeEntry(system, CodeEntry.Kind.CODE, code, "", "", List.of(new Token(place)));
    }

    private static CodeEntry family(String system, String beginning) {
        return new CodeEntry(system, CodeEntry.Kind.PREFIX, beginning, "", "", List.of());
    }

    private static CodeEntry name(String name) {
        return new CodeEntry("name", CodeEntry.Kind.NAME, name, "", "", List.of());
    }
}
