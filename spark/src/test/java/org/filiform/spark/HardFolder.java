package org.filiform.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A folder with everything that makes it hard to share reading out: Medications after the orders that name them, in a
 * file whose name does not tell; ids that a Bundle gives to a patient, used in other files; damaged lines, tied to
 * somebody and not; patients without a Patient, and with two that differ; compressed files, one of them cut off.
 */
final class HardFolder {

    private static final int PATIENTS = 60;
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String URN = "urn:uuid:00000000-0000-0000-0000-0000000000";

    private HardFolder() {}

    static void write(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        lines(folder.resolve("a-orders.ndjson"), orders(random), "\r\n");
        lines(folder.resolve("medication.ndjson"), List.of(medication("early", "11289")), "\n");
        lines(folder.resolve("people.ndjson"), people(random), "\n");
        lines(folder.resolve("z-things.ndjson"), medications(), "\n");
        byte[] conditions = gzip(String.join("\n", conditions(random)));
        Files.write(folder.resolve("conditions.ndjson.gz"), conditions);
        byte[] more = gzip(String.join("\n", conditions(random)));
        Files.write(folder.resolve("cut.ndjson.gz"), Arrays.copyOf(more, more.length / 2));
        Files.writeString(folder.resolve("bundle.json"), bundle());
        Files.writeString(folder.resolve("notes.txt"), "left out");
    }

    /** Patients with little to say, and nothing wrong with them. */
    static void writeMany(Path folder, int patients) throws IOException {
        try (Writer people = Files.newBufferedWriter(folder.resolve("Patient.ndjson"));
                Writer orders = Files.newBufferedWriter(folder.resolve("MedicationRequest.ndjson"));
                Writer medications = Files.newBufferedWriter(folder.resolve("Medication.ndjson"))) {
            for (int number = 0; number < patients; number++) {
                people.write(patient("p" + number, 1930 + number % 90) + "\n");
                orders.write(order("o" + number, "Patient/p" + number, "Medication/m" + number) + "\n");
                medications.write(medication("m" + number, number % 3 == 0 ? "11289" : "1191") + "\n");
            }
        }
    }

    private static void lines(Path file, List<String> lines, String end) throws IOException {
        Files.writeString(file, String.join(end, lines) + end);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> orders(SplittableRandom random) {
        List<String> orders = new ArrayList<>();
        for (int number = 0; number < PATIENTS; number++) {
            String medication =
                    List.of("late-warfarin", "late-other", "early", "gone").get(random.nextInt(4));
            orders.add(order("o" + number, "Patient/p" + number, "Medication/" + medication));
            if (number % 13 == 5) {
                orders.add(order("damaged", "Patient/p" + number, "Medication/early")
                        .replace("active", "act\"ive"));
            }
        }
        orders.add("nobody knows what this is");
        orders.add(order("nobody", "Patient/nobody", "Medication/early"));
        return orders;
    }

    private static List<String> people(SplittableRandom random) {
        List<String> people = new ArrayList<>();
        for (int number = 0; number < PATIENTS; number++) {
            people.add(patient("p" + number, 1930 + random.nextInt(90)));
        }
        people.add(patient("p7", 1900));
        people.add("");
        people.add("{\"resourceType\":\"Patient\",\"id\":\"cut\",}");
        people.add(patient("B", 1980));
        return people;
    }

    private static List<String> medications() {
        List<String> medications = new ArrayList<>(List.of(
                medication("late-warfarin", "11289"), medication("late-other", "1191"), medication("early", "11289")));
        for (int number = 0; number < 20; number++) {
            medications.add(medication("unused-" + number, Integer.toString(5000 + number)));
        }
        return medications;
    }

    private static List<String> conditions(SplittableRandom random) {
        List<String> conditions = new ArrayList<>();
        for (int number = 0; number < 2 * PATIENTS; number++) {
            String code = List.of("84757009", "44054006", "40733004").get(random.nextInt(3));
            conditions.add(condition("c" + random.nextInt(), "Patient/p" + number % PATIENTS, code));
        }
        conditions.add(condition("by-alias", URN + "a1", "84757009"));
        return conditions;
    }

    private static String bundle() {
        return """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"fullUrl":"%1$sc1","resource":%2$s},
                 {"fullUrl":"%1$sa1","resource":%3$s},
                 {"fullUrl":"%1$sb1","resource":%4$s}]}""".formatted(
                        URN,
                        order("of-bundle", URN + "a1", URN + "b1"),
                        patient("bundled", 1970),
                        medication("of-bundle", "11289"));
    }

    private static String patient(String id, int born) {
        return "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"gender\":\"female\",\"birthDate\":\"%d-03-04\"}"
                .formatted(id, born);
    }

    private static String medication(String id, String code) {
        return "{\"resourceType\":\"Medication\",\"id\":\"%s\",\"code\":{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\",\"display\":\"Warfarin\"}]}}"
                .formatted(id, RXNORM, code);
    }

    private static String order(String id, String patient, String medication) {
        return ("{\"resourceType\":\"MedicationRequest\",\"id\":\"%s\",\"status\":\"active\",\"intent\":\"order\","
                        + "\"subject\":{\"reference\":\"%s\"},\"authoredOn\":\"2026-10-20T10:00:00Z\","
                        + "\"medicationReference\":{\"reference\":\"%s\"}}")
                .formatted(id, patient, medication);
    }

    private static String condition(String id, String patient, String code) {
        return ("{\"resourceType\":\"Condition\",\"id\":\"%s\",\"clinicalStatus\":{\"coding\":[{\"system\":"
                        + "\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]},"
                        + "\"code\":{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"},{\"system\":\"https://local.example\",\"code\":\"x\"}]},"
                        + "\"subject\":{\"reference\":\"%s\"},\"onsetDateTime\":\"2021-05-03\"}")
                .formatted(id, SNOMED, code, patient);
    }
}
