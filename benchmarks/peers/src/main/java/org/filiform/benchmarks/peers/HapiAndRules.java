package org.filiform.benchmarks.peers;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.benchmarks.Chunks;
import org.filiform.benchmarks.narrow.Fact;
import org.filiform.benchmarks.narrow.FlagSheet;
import org.filiform.benchmarks.narrow.Flagging;
import org.filiform.benchmarks.narrow.Flags;
import org.filiform.benchmarks.narrow.Judge;
import org.filiform.benchmarks.narrow.NarrowRules;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** HAPI parses every line, and plain Java does the rest. One thread, whatever is asked for. */
final class HapiAndRules implements Flagging {

    private final Judge judge = new Judge(NarrowRules.load());
    private final HapiFolder hapi = new HapiFolder(FhirContext.forR4());

    @Override
    public Flags flags(Path folder, int threads) throws IOException {
        Map<String, List<String>> medications = new HashMap<>();
        FlagSheet sheet = new FlagSheet(judge.rules());
        hapi.each(folder, Chunks::isOfMedications, resource -> keep(resource, medications));
        hapi.each(folder, file -> !Chunks.isOfMedications(file), resource -> take(resource, medications, sheet));
        return sheet.flags();
    }

    private static void keep(Resource resource, Map<String, List<String>> medications) {
        if (resource instanceof Medication medication) {
            medications.put(medication.getIdPart(), HapiFacts.codes(medication.getCode()));
        }
    }

    private void take(Resource resource, Map<String, List<String>> medications, FlagSheet sheet) {
        if (resource instanceof Patient patient) {
            judge.born(patient.getIdPart(), HapiFacts.text(patient.getBirthDateElement()), sheet);
        }
        HapiFacts.of(resource)
                .map(fact -> withMedication(fact, medications))
                .ifPresent(fact -> judge.judge(fact, sheet));
    }

    private static Fact withMedication(Fact fact, Map<String, List<String>> medications) {
        return fact.medication().isEmpty() ? fact : fact.with(medications.getOrDefault(fact.medication(), List.of()));
    }
}
