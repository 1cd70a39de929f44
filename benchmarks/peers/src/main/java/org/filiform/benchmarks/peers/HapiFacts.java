package org.filiform.benchmarks.peers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.benchmarks.narrow.Fact;
import org.filiform.benchmarks.narrow.Judge;
import org.filiform.benchmarks.narrow.Kind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** From the resources of HAPI to facts. */
final class HapiFacts {

    private HapiFacts() {}

    static Optional<Fact> of(Resource resource) {
        return switch (resource) {
            case Condition condition -> Optional.of(condition(condition));
            case MedicationRequest request -> Optional.of(order(request));
            case Procedure procedure -> Optional.of(procedure(procedure));
            case Device device -> Optional.of(device(device));
            default -> Optional.empty();
        };
    }

    static List<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .toList();
    }

    private static Fact condition(Condition condition) {
        return new Fact(
                Kind.CONDITION,
                id(condition.getSubject()),
                codes(condition.getCode()),
                "",
                text(condition.getClinicalStatus().getCodingFirstRep().getCodeElement()),
                text(condition.getVerificationStatus().getCodingFirstRep().getCodeElement()),
                true,
                condition.hasOnsetDateTimeType() ? text(condition.getOnsetDateTimeType()) : "",
                condition.hasAbatementDateTimeType() ? text(condition.getAbatementDateTimeType()) : "",
                text(condition.getRecordedDateElement()));
    }

    private static Fact order(MedicationRequest request) {
        boolean isReference = request.hasMedicationReference();
        return new Fact(
                Kind.ORDER,
                id(request.getSubject()),
                isReference ? List.of() : codes(request.getMedicationCodeableConcept()),
                isReference ? id(request.getMedicationReference()) : "",
                request.hasStatus() ? request.getStatus().toCode() : "",
                "",
                !request.getDoNotPerform()
                        && Judge.isOrder(
                                request.hasIntent() ? request.getIntent().toCode() : ""),
                text(request.getAuthoredOnElement()),
                "",
                "");
    }

    private static Fact procedure(Procedure procedure) {
        String begun = procedure.hasPerformedPeriod()
                ? text(procedure.getPerformedPeriod().getStartElement())
                : procedure.hasPerformedDateTimeType() ? text(procedure.getPerformedDateTimeType()) : "";
        return new Fact(
                Kind.PROCEDURE,
                id(procedure.getSubject()),
                codes(procedure.getCode()),
                "",
                procedure.hasStatus() ? procedure.getStatus().toCode() : "",
                "",
                true,
                begun,
                "",
                "");
    }

    private static Fact device(Device device) {
        return new Fact(
                Kind.DEVICE,
                id(device.getPatient()),
                codes(device.getType()),
                "",
                device.hasStatus() ? device.getStatus().toCode() : "",
                "",
                true,
                text(device.getManufactureDateElement()),
                "",
                "");
    }

    static String id(Reference reference) {
        return Stream.ofNullable(reference.getReferenceElement().getIdPart())
                .findFirst()
                .orElse("");
    }

    static String text(PrimitiveType<?> primitive) {
        return Stream.ofNullable(primitive.getValueAsString()).findFirst().orElse("");
    }
}
