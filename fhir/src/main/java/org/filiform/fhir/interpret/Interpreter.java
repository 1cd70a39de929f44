package org.filiform.fhir.interpret;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.ResourceTypes;
import org.filiform.fhir.row.Row;
import org.filiform.fhir.time.Moments;

/**
 * What a row says about a person: the one place in which status, dates, codes and values become assertions. It looks at
 * one resource at a time and at no clock, so the order of the records does not matter. One interpreter serves one
 * thread; index and directory may be shared.
 */
public final class Interpreter {

    private final Matcher matcher;
    private final MedicationDirectory medications;
    private final Courses courses;
    private final Speaker speaker;
    private final Sites sites;
    private final PersonFacts person;
    private final ObservationFacts observations;
    private final FormFacts forms;

    /**
     * Makes one.
     *
     * @param index the codes of the pack
     * @param figures the pack's figures for reading records
     * @param zone in which days are counted
     * @param medications filled from every Medication that passes, and asked by the orders
     * @param tally counts what is normal but worth knowing
     */
    public Interpreter(CodeIndex index, Figures figures, ZoneId zone, MedicationDirectory medications, Tally tally) {
        Moments moments = new Moments(zone);
        InterpretationTable table = new InterpretationTable();
        this.matcher = new Matcher(index, tally);
        this.medications = medications;
        this.courses = new Courses(table, moments, figures);
        this.speaker = new Speaker(moments, figures);
        this.sites = new Sites(index);
        this.person = new PersonFacts(index, moments);
        this.observations = new ObservationFacts(index, matcher, table, moments, figures);
        this.forms = new FormFacts(index, table, moments, figures, tally);
    }

    /**
     * Interprets a row. What cannot be right in it is noted on it, so look at its problems afterwards.
     *
     * @param row what was read
     * @param listener takes what is said
     */
    public void interpret(Row row, Listener listener) {
        if (!ResourceTypes.READ.contains(row.type())) {
            return;
        }
        Dates.check(row);
        if (row.type().equals(ResourceTypes.MEDICATION)) {
            learn(row);
        } else if (hasPerson(row)) {
            speak(row, listener);
        }
    }

    private static boolean hasPerson(Row row) {
        boolean nobody = row.patient().isEmpty();
        if (nobody && row.element(Field.PATIENT).isEmpty() && !row.type().equals(ResourceTypes.DEVICE)) {
            row.problem("subject", "is missing, so it is not known whom this is about", "Name the patient.");
        }
        return !nobody;
    }

    private void speak(Row row, Listener listener) {
        switch (row.type()) {
            case ResourceTypes.PATIENT -> person.speak(row, listener);
            case ResourceTypes.OBSERVATION -> observations.speak(row, listener);
            case ResourceTypes.QUESTIONNAIRE_RESPONSE -> forms.speak(row, listener);
            default -> coded(row, listener);
        }
    }

    private void coded(Row row, Listener listener) {
        List<Statement> statements =
                matcher.statements(row.type(), row.codings(), ResourceTypes.NAMED.contains(row.type()));
        boolean refers = !row.get(Field.MEDICATION).isEmpty();
        if (statements.isEmpty() && !refers) {
            return;
        }
        Course course = courses.of(row);
        if (!statements.isEmpty()) {
            Voice voice = new Voice(row.patient(), row.reference(), listener);
            for (Statement statement : statements) {
                speaker.speak(statement, course, sites.of(statement, row.bodySites()), row.isModified(), voice);
            }
        }
        if (refers && !(course.sense() instanceof Sense.Dropped)) {
            refer(row, course, listener);
        }
    }

    private void refer(Row row, Course course, Listener listener) {
        List<SetHit> known = medications.find(row.get(Field.MEDICATION)).orElse(null);
        if (known != null) {
            order(matcher.statements(row.type(), known), row, course, listener);
            return;
        }
        listener.waits(new PendingMedication(
                row.patient(),
                row.type(),
                row.reference(),
                row.get(Field.MEDICATION),
                course,
                row.isModified(),
                row.file(),
                row.line()));
    }

    private void order(List<Statement> statements, Row row, Course course, Listener listener) {
        if (!statements.isEmpty()) {
            Voice voice = new Voice(row.patient(), row.reference(), listener);
            statements.forEach(statement -> speaker.speak(statement, course, Set.of(), row.isModified(), voice));
        }
    }

    /**
     * Interprets an order whose Medication was not known before.
     *
     * @return false if it is still not known
     */
    public boolean resolve(PendingMedication pending, Listener listener) {
        List<SetHit> known = medications.find(pending.medication()).orElse(null);
        if (known == null) {
            return false;
        }
        Voice voice = new Voice(pending.patient(), pending.reference(), listener);
        matcher.statements(pending.type(), known)
                .forEach(statement -> speaker.speak(statement, pending.course(), Set.of(), pending.modified(), voice));
        return true;
    }

    private void learn(Row row) {
        List<SetHit> hits = matcher.hits(row.type(), row.codings());
        medications.add(row.id(), hits);
        medications.add(row.alias(), hits);
    }
}
