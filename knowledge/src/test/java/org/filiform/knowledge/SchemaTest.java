package org.filiform.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.indication.Indication;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.injectate.Ceiling;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Vulnerability;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Test.Operator;
import org.filiform.knowledge.body.ActNeed;
import org.filiform.knowledge.body.Agreement;
import org.filiform.knowledge.body.Needling;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.evidence.EvidenceRow;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.fact.Says;
import org.filiform.knowledge.field.Words;
import org.filiform.knowledge.injectate.DoseUnit;
import org.filiform.knowledge.injectate.Figure;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.Drug;
import org.filiform.knowledge.treatment.Statement;
import org.filiform.knowledge.visit.Advice;
import org.filiform.knowledge.visit.Card;
import org.filiform.knowledge.visit.NoteItem;
import org.filiform.knowledge.visit.RedFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, which editors use, say the same as the loader. */
class SchemaTest {

    private static final String BASE = "https://schema.example/pack/";
    private static final String ENDING = ".schema.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<Class<? extends Enum<?>>> CLOSED = List.of(
            Action.class,
            ActNeed.When.class,
            Advice.About.class,
            Agent.Kind.class,
            Agreement.Basis.class,
            Ceiling.Per.class,
            DoseUnit.class,
            Figure.About.class,
            Form.class,
            Vulnerability.class,
            Answerer.class,
            AdverseEventRow.DenominatorType.class,
            Card.Weight.class,
            Claim.Check.class,
            Claim.Topic.class,
            Complaint.Kind.class,
            Drug.DrugClass.class,
            EvidenceRow.Certainty.class,
            EvidenceRow.Direction.class,
            EvidenceRow.Horizon.class,
            Indication.class,
            Kind.class,
            Life.class,
            Mark.class,
            Needling.Depth.class,
            Needling.Palpation.class,
            NoteItem.Need.class,
            OverrideRole.class,
            PainPattern.Sides.class,
            PermittedAct.class,
            Position.Stance.class,
            RedFlag.Act.class,
            Region.Side.class,
            Region.View.class,
            Says.class,
            Scope.class,
            Severity.class,
            Source.Kind.class,
            Stage.class,
            Statement.Topic.class,
            Operator.class);

    private final Map<String, String> texts = schemas();
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));

    private static Map<String, String> schemas() {
        try (Stream<Path> files = Files.list(PackFiles.shipped().resolve("schema"))) {
            return files.collect(Collectors.toMap(
                    file -> BASE + file.getFileName(), SchemaTest::read, (one, _) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(String name) {
        return registry.getSchema(SchemaLocation.of(BASE + name + ENDING));
    }

    private static JsonNode yaml(String text) {
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** A file of a folder is described by the schema of the folder, but in anatomy and visit each file has its own. */
    private static String schemaOf(String file) {
        String first = file.replaceFirst("^(anatomy|visit)/", "");
        int slash = first.indexOf('/');
        return slash < 0 ? first.substring(0, first.length() - ".yaml".length()) : first.substring(0, slash);
    }

    static Stream<String> shippedFiles() throws IOException {
        return files(PackFiles.shipped());
    }

    private static Stream<String> files(Path pack) throws IOException {
        try (Stream<Path> walk = Files.walk(pack)) {
            return walk
                    .map(path -> pack.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void every_schema_is_itself_sound() {
        Schema draft = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(texts).hasSize(39);
        assertThat(texts)
                .allSatisfy((name, text) ->
                        assertThat(draft.validate(JSON.readTree(text))).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void the_shipped_pack_conforms(String file) {
        JsonNode document = yaml(read(PackFiles.shipped().resolve(file)));

        assertThat(schema(schemaOf(file)).validate(document)).isEmpty();
    }

    @Test
    void the_small_pack_conforms() throws IOException {
        List<String> files = files(PackFiles.sound()).toList();

        assertThat(files)
                .allSatisfy(file -> assertThat(schema(schemaOf(file))
                                .validate(yaml(read(PackFiles.sound().resolve(file)))))
                        .as(file)
                        .isEmpty());
        assertThat(files.stream().map(SchemaTest::schemaOf).distinct().count() + 2)
                .as("a schema for every kind of file, one of shared parts and one for adoptions")
                .isEqualTo(texts.size());
    }

    @Test
    void the_words_of_every_closed_list_are_those_that_the_loader_knows() {
        Set<Set<String>> lists = new HashSet<>();
        texts.values()
                .forEach(text -> JSON.readTree(text).findValues("enum").forEach(list -> {
                    Set<String> words = new TreeSet<>();
                    list.forEach(word -> words.add(word.asString()));
                    lists.add(words);
                }));

        assertThat(CLOSED).allSatisfy(type -> assertThat(lists).contains(new TreeSet<>(Words.all(type))));
    }

    @Test
    void an_adoption_conforms() {
        assertThat(schema("adoption").validate(yaml(read(PackFiles.resource("adoptions/sound.yaml")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "when: {yes: a, no: b}",
                "when: {compare: {fact: inr, op: above, value: 3, unit: a}}",
                "override: everybody",
                "action: shout",
                "sources: []",
                "mark: known",
                "enabled: false",
                "scope: drug",
                "client: \" \""
            })
    void what_the_loader_refuses_for_its_shape_the_schema_refuses_too(String line) {
        String rule = """
                rules:
                  - id: R1
                    rows: [R1]
                    title: "T"
                    modalities: [dn]
                    when: {yes: anticoagulant}
                    scope: person
                    severity: relative
                    action: monitor
                    why: "W"
                    enabled: true
                    override: [practitioner]
                    hazard: HAZ-BLEEDING
                    clinician: "C"
                    client: "C"
                    sources: [STUDY1]
                    mark: seen
                """;
        String key = line.substring(0, line.indexOf(':'));
        String broken =
                rule.lines().filter(kept -> !kept.strip().startsWith(key + ":")).collect(Collectors.joining("\n"))
                        + "\n    " + line + "\n";

        assertThat(schema("rules").validate(yaml(rule))).isEmpty();
        assertThat(schema("rules").validate(yaml(broken))).isNotEmpty();
    }
}
