package org.filiform.population;

/** Resources as one line of JSON each. */
final class Records {

    private Records() {}

    static String patient(String id) {
        return patient(id, "1980-05-06");
    }

    static String patient(String id, String born) {
        return """
                {"resourceType":"Patient","id":"%s","gender":"female","birthDate":"%s"}""".formatted(id, born);
    }

    static String epilepsy(String id, String patient) {
        return condition(id, patient, "84757009", "2020-02-03");
    }

    static String infection(String id, String patient) {
        return condition(id, patient, "40733004", "2026-06-01");
    }

    static String condition(String id, String patient, String code, String onset) {
        return """
                {"resourceType":"Condition","id":"%s","clinicalStatus":{"coding":[{"code":"active"}]},\
                "code":{"coding":[{"system":"%s","code":"%s"}]},"subject":{"reference":"Patient/%s"},\
                "onsetDateTime":"%s"}""".formatted(id, SmallPack.SNOMED, code, patient, onset);
    }

    static String warfarin(String id, String patient) {
        return """
                {"resourceType":"MedicationRequest","id":"%s","status":"active","intent":"order",\
                "medicationCodeableConcept":{"coding":[{"system":"%s","code":"11289"}]},\
                "subject":{"reference":"Patient/%s"},"authoredOn":"2026-03-01T10:00:00Z"}""".formatted(id, SmallPack.RXNORM, patient);
    }

    static String orderOf(String medication, String id, String patient) {
        return """
                {"resourceType":"MedicationRequest","id":"%s","status":"active","intent":"order",\
                "medicationReference":{"reference":"%s"},\
                "subject":{"reference":"Patient/%s"},"authoredOn":"2026-03-01T10:00:00Z"}""".formatted(id, medication, patient);
    }

    static String medication(String id, String code) {
        return """
                {"resourceType":"Medication","id":"%s","code":{"coding":[{"system":"%s","code":"%s"}]}}""".formatted(id, SmallPack.RXNORM, code);
    }

    static String hba1c(String id, String patient, double value, String day) {
        return """
                {"resourceType":"Observation","id":"%s","status":"final",\
                "code":{"coding":[{"system":"%s","code":"4548-4"}]},"subject":{"reference":"Patient/%s"},\
                "effectiveDateTime":"%s","valueQuantity":{"value":%s,"unit":"%%","system":"http://unitsofmeasure.org",\
                "code":"%%"}}""".formatted(id, SmallPack.LOINC, patient, day, value);
    }

    static String bundle(String... entries) {
        StringBuilder bundle = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        String separator = "\n";
        for (String entry : entries) {
            bundle.append(separator).append("{\"resource\":").append(entry).append('}');
            separator = ",\n";
        }
        return bundle.append("]}").toString();
    }
}
