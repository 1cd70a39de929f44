package org.filiform.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each module imports only what the table of the architecture allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModuleLawsTest {

    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify.annotations..";
    private static final String DECISION = "org.filiform.decision..";
    private static final String KNOWLEDGE = "org.filiform.knowledge..";
    private static final String FHIR = "org.filiform.fhir..";
    private static final String POPULATION = "org.filiform.population..";
    private static final String CLI = "org.filiform.cli..";
    private static final String YAML = "org.snakeyaml.engine..";
    private static final String VECTORS = "jdk.incubator.vector..";
    private static final String JACKSON = "tools.jackson.core..";

    private JavaClasses ours = new ClassFileImporter().importClasses();

    @BeforeAll
    void read_all_classes() {
        ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.filiform");
    }

    @Test
    void the_decision_imports_the_jdk_only() {
        onlyDependOn(DECISION, JDK, NULLNESS, DECISION);
    }

    @Test
    void knowledge_imports_the_decision_and_a_yaml_parser() {
        onlyDependOn(KNOWLEDGE, JDK, NULLNESS, KNOWLEDGE, DECISION, YAML);
    }

    @Test
    void fhir_imports_knowledge_and_jackson() {
        onlyDependOn(FHIR, JDK, NULLNESS, FHIR, KNOWLEDGE, DECISION, JACKSON, VECTORS);
    }

    @Test
    void population_imports_fhir() {
        onlyDependOn(POPULATION, JDK, NULLNESS, POPULATION, FHIR, KNOWLEDGE, DECISION, JACKSON);
    }

    @Test
    void nobody_imports_the_command() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .check(ours);
    }

    @Test
    void the_command_knows_no_parser_of_its_own() {
        onlyDependOn(
                CLI,
                JDK,
                NULLNESS,
                CLI,
                POPULATION,
                FHIR,
                KNOWLEDGE,
                DECISION,
                "picocli..",
                "me.tongfei.progressbar..");
    }

    @Test
    void the_clock_is_read_in_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.filiform.cli.Surroundings")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ours);
    }

    @Test
    void only_main_ends_the_program() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.filiform.cli.Filiform")
                .and()
                .doNotHaveFullyQualifiedName("org.filiform.knowledge.compile.CompilePack")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(ours);
    }

    @Test
    void only_the_command_and_the_build_write_to_the_streams_of_the_system() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CLI, "org.filiform.knowledge.compile..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ours);
    }

    private void onlyDependOn(String module, String... allowed) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(ours);
    }
}
