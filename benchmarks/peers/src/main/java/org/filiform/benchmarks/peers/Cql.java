package org.filiform.benchmarks.peers;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kotlin.Pair;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.filiform.benchmarks.Chunks;
import org.filiform.benchmarks.narrow.Flagging;
import org.filiform.benchmarks.narrow.Flags;
import org.filiform.benchmarks.narrow.NarrowRules;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.DateTime;

/** The reference CQL engine over the resources of HAPI, patient by patient, on one thread; expressions are cached. */
final class Cql implements Flagging {

    private static final String FHIR = "http://hl7.org/fhir";

    private final NarrowRules rules = NarrowRules.load();
    private final FhirContext context = FhirContext.forR4();
    private final R4FhirModelResolver model = new R4FhirModelResolver(context);
    private final CqlCodes codes = new CqlCodes(rules.sets());
    private final Map<VersionedIdentifier, List<EvaluationExpressionRef>> asked;
    private final LibraryManager libraries;
    private final Map<String, Object> parameters;

    /** With the library of this name, which lies beside this class. */
    Cql(String identifier) {
        this.asked = Map.of(
                new VersionedIdentifier().withId(identifier),
                rules.flags().stream().map(EvaluationExpressionRef::new).toList());
        this.libraries = new LibraryManager(new ModelManager());
        libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        libraries.getLibrarySourceLoader().registerProvider(new StringLibrarySourceProvider(List.of(text(identifier))));
        this.parameters = Map.of(
                "Moment",
                new DateTime(rules.day() + "T00:00:00", ZoneOffset.UTC),
                "Day",
                new Date(rules.day().toString()));
    }

    private static String text(String identifier) {
        try (InputStream in = Cql.class.getResourceAsStream(identifier + ".cql")) {
            if (in == null) {
                throw new IllegalStateException("There is no " + identifier + ".cql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public Flags flags(Path folder, int threads) throws IOException {
        CqlRecords records = new CqlRecords(codes);
        HapiFolder hapi = new HapiFolder(context);
        hapi.each(folder, Chunks::isOfMedications, records::keep);
        hapi.each(folder, file -> !Chunks.isOfMedications(file), records::keep);
        Environment environment =
                new Environment(libraries, Map.of(FHIR, new CompositeDataProvider(model, records)), codes);
        SortedMap<String, Integer> flags = new TreeMap<>();
        records.patients().forEach(patient -> flags.put(patient, bits(environment, patient)));
        return new Flags(flags);
    }

    private int bits(Environment environment, String patient) {
        CqlEngine engine = new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching));
        EvaluationResult result = engine.evaluate(about(patient)).getOnlyResultOrThrow();
        int bits = 0;
        for (String flag : rules.flags()) {
            bits |= holds(result.get(flag)) ? rules.bit(flag) : 0;
        }
        return bits;
    }

    /** Null is the third value of CQL: not known. */
    private static boolean holds(@Nullable ExpressionResult result) {
        return result != null && result.getValue() instanceof Boolean value && value;
    }

    private EvaluationParams about(String patient) {
        ZonedDateTime asOf = ZonedDateTime.of(rules.day().atStartOfDay(), ZoneOffset.UTC);
        return new EvaluationParams(asked, new Pair<>("Patient", patient), parameters, null, asOf);
    }
}
