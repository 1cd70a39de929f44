package org.filiform.benchmarks.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** The resources of every patient in memory, by type; those of types that no rule asks for are not kept. */
final class CqlRecords implements RetrieveProvider {

    private final CqlCodes codes;
    private final Map<String, Map<String, List<Object>>> byPatient = new HashMap<>();
    private final Map<String, Medication> medications = new HashMap<>();

    CqlRecords(CqlCodes codes) {
        this.codes = codes;
    }

    Set<String> patients() {
        Set<String> known = new HashSet<>();
        byPatient.forEach((patient, records) -> {
            if (records.containsKey("Patient")) {
                known.add(patient);
            }
        });
        return known;
    }

    void keep(Resource resource) {
        switch (resource) {
            case Medication medication -> medications.put(medication.getIdPart(), medication);
            case Patient patient -> keep(patient.getIdPart(), patient);
            case Condition condition -> keep(HapiFacts.id(condition.getSubject()), condition);
            case Procedure procedure -> keep(HapiFacts.id(procedure.getSubject()), procedure);
            case Device device -> keep(HapiFacts.id(device.getPatient()), device);
            case MedicationRequest request -> keep(request);
            default -> {}
        }
    }

    private void keep(String patient, Resource resource) {
        byPatient
                .computeIfAbsent(patient, _ -> new HashMap<>())
                .computeIfAbsent(resource.fhirType(), _ -> new ArrayList<>())
                .add(resource);
    }

    /** A patient's Medications are those that the orders refer to; they are read before. */
    private void keep(MedicationRequest request) {
        String patient = HapiFacts.id(request.getSubject());
        keep(patient, request);
        if (request.hasMedicationReference()) {
            Medication medication = medications.get(HapiFacts.id(request.getMedicationReference()));
            if (medication != null) {
                keep(patient, medication);
            }
        }
    }

    @Override
    public Iterable<Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String dataType,
            @Nullable String templateId,
            @Nullable String codePath,
            @Nullable Iterable<Code> wanted,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLowPath,
            @Nullable String dateHighPath,
            @Nullable Interval dateRange) {
        List<Object> all =
                byPatient.getOrDefault(String.valueOf(contextValue), Map.of()).getOrDefault(dataType, List.of());
        return valueSet == null
                ? all
                : all.stream().filter(one -> isIn(valueSet, one)).toList();
    }

    private boolean isIn(String set, Object resource) {
        return switch (resource) {
            case Condition condition -> isIn(set, condition.getCode());
            case Procedure procedure -> isIn(set, procedure.getCode());
            case Device device -> isIn(set, device.getType());
            case Medication medication -> isIn(set, medication.getCode());
            case MedicationRequest request ->
                request.hasMedicationCodeableConcept() && isIn(set, request.getMedicationCodeableConcept());
            default -> false;
        };
    }

    private boolean isIn(String set, CodeableConcept concept) {
        return concept.getCoding().stream()
                .anyMatch(coding ->
                        codes.isIn(set, String.valueOf(coding.getSystem()), String.valueOf(coding.getCode())));
    }
}
