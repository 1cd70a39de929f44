package org.filiform.fhir.interpret;

import static org.filiform.fhir.row.Field.CLINICAL_STATUS;
import static org.filiform.fhir.row.Field.DO_NOT_PERFORM;
import static org.filiform.fhir.row.Field.INTENT;
import static org.filiform.fhir.row.Field.STATUS;
import static org.filiform.fhir.row.Field.VERIFICATION_STATUS;

import java.util.ArrayList;
import java.util.List;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.ResourceTypes;

/** The lines of the interpretation table. Elements are looked at in the order in which they stand here. */
final class StatusRules {

    private static final Sense GOES_ON = new Sense.GoesOn();
    private static final Sense YES = new Sense.Holds();
    private static final Sense PROVISIONAL = new Sense.Provisional();
    private static final Sense NO = new Sense.Denied();
    private static final Sense ENDED = new Sense.Ended();
    private static final Sense DROPPED = new Sense.Dropped();
    private static final Sense UNCONFIRMED = new Sense.Doubtful(UnknownReason.UNCONFIRMED);
    private static final Sense UNSETTLED = new Sense.Doubtful(UnknownReason.UNSETTLED);

    private static final String MISSING = "";
    private static final String MISTAKE = "it was written by mistake";
    private static final String UNREADABLE = "no code of FHIR R4; the record counts as incomplete";

    private final List<StatusRule> rules = new ArrayList<>();
    private List<String> types = List.of();
    private Field field = STATUS;

    private StatusRules() {}

    static List<StatusRule> all() {
        StatusRules table = new StatusRules();
        table.conditions();
        table.requests();
        table.statements();
        table.administrations();
        table.procedures();
        table.observations();
        table.others();
        table.forms();
        return List.copyOf(table.rules);
    }

    private void conditions() {
        about(ResourceTypes.CONDITION, ResourceTypes.ALLERGY_INTOLERANCE);
        on(VERIFICATION_STATUS);
        add("entered-in-error", DROPPED, MISTAKE);
        add("refuted", NO, "it was looked for and ruled out");
        add("unconfirmed", UNCONFIRMED, "nobody has confirmed it yet");
        add("provisional", UNCONFIRMED, "it is a working diagnosis");
        add("differential", UNCONFIRMED, "it is one of several possible diagnoses");
        add("confirmed", GOES_ON, "it is confirmed");
        add(MISSING, GOES_ON, "most records leave it out");
        add(StatusRule.OTHER, UNCONFIRMED, UNREADABLE);
        on(CLINICAL_STATUS);
        add("active", YES, "the person has it");
        add("recurrence", YES, "the person has it again");
        add("relapse", YES, "the person has it again");
        add(MISSING, YES, "a record that does not say is taken as active");
        add("inactive", ENDED, "over by the record's own word");
        add("remission", ENDED, "over by the record's own word");
        add("resolved", ENDED, "over by the record's own word");
        add(StatusRule.OTHER, UNSETTLED, UNREADABLE);
    }

    private void requests() {
        about(ResourceTypes.MEDICATION_REQUEST);
        on(DO_NOT_PERFORM);
        add("true", DROPPED, "an order not to give says nothing about what is taken");
        add("false", GOES_ON, "it is an order to give");
        add(MISSING, GOES_ON, "it is an order to give");
        on(INTENT);
        add("proposal", UNSETTLED, "it is not ordered yet, and may have been since");
        add("plan", UNSETTLED, "it is not ordered yet, and may have been since");
        add("option", UNSETTLED, "it is one of several choices");
        add("order", GOES_ON, "it is ordered");
        add("original-order", GOES_ON, "it is ordered");
        add("reflex-order", GOES_ON, "it is ordered");
        add("filler-order", GOES_ON, "it is ordered");
        add("instance-order", GOES_ON, "it is ordered");
        add(MISSING, GOES_ON, "a record that does not say is taken as an order");
        add(StatusRule.OTHER, UNSETTLED, UNREADABLE);
        on(STATUS);
        add("active", YES, "it is taken");
        add("on-hold", UNSETTLED, "whether it is taken now is open");
        add("draft", UNSETTLED, "it may have been ordered since");
        add("unknown", UNSETTLED, "the record does not know");
        add("completed", ENDED, "it was taken");
        add("stopped", ENDED, "it was taken");
        add("cancelled", DROPPED, "it was withdrawn before anything was given");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void statements() {
        about(ResourceTypes.MEDICATION_STATEMENT);
        on(STATUS);
        add("active", YES, "it is taken");
        add("intended", UNSETTLED, "it may have been begun since");
        add("on-hold", UNSETTLED, "whether it is taken now is open");
        add("unknown", UNSETTLED, "the record does not know");
        add("completed", ENDED, "it was taken");
        add("stopped", ENDED, "it was taken");
        add("not-taken", NO, "the record says that it is not taken");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void administrations() {
        about(ResourceTypes.MEDICATION_ADMINISTRATION);
        on(STATUS);
        add("in-progress", YES, "it is being given");
        add("on-hold", UNSETTLED, "whether it is given now is open");
        add("unknown", UNSETTLED, "the record does not know");
        add("completed", ENDED, "it was given");
        add("stopped", ENDED, "part of it was given");
        add("not-done", DROPPED, "it was not given then, which says nothing about other times");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void procedures() {
        about(ResourceTypes.PROCEDURE);
        on(STATUS);
        add("completed", YES, "it was done");
        add("in-progress", YES, "it is being done");
        add("preparation", UNSETTLED, "it may have been done since");
        add("on-hold", UNSETTLED, "it may have been done in part");
        add("unknown", UNSETTLED, "the record does not know");
        add("not-done", DROPPED, "it was not done then, which says nothing about other times");
        add("stopped", DROPPED, "it was broken off");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void observations() {
        about(ResourceTypes.OBSERVATION);
        on(STATUS);
        add("final", YES, "it is a result");
        add("amended", YES, "it is a result");
        add("corrected", YES, "it is a result");
        add("preliminary", PROVISIONAL, "a danger found early counts, an all-clear waits for the final result");
        add("registered", UNCONFIRMED, "it has been asked for and has no result yet");
        add("unknown", UNSETTLED, "the record does not know");
        add("cancelled", DROPPED, "it was not made");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void others() {
        about(ResourceTypes.IMMUNIZATION);
        on(STATUS);
        add("completed", YES, "it was given");
        add("not-done", DROPPED, "it was not given then");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
        about(ResourceTypes.DEVICE);
        on(STATUS);
        add("active", YES, "the person has it");
        add(MISSING, YES, "a record that does not say is taken as active");
        add("inactive", DROPPED, "it is no longer used, since an unknown day");
        add("unknown", UNSETTLED, "the record does not know");
        add("entered-in-error", DROPPED, MISTAKE);
        add(StatusRule.OTHER, UNSETTLED, UNREADABLE);
        about(ResourceTypes.FLAG);
        on(STATUS);
        add("active", YES, "it stands");
        add("inactive", ENDED, "it stood");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void forms() {
        about(ResourceTypes.QUESTIONNAIRE_RESPONSE);
        on(STATUS);
        add("completed", YES, "the form is finished");
        add("amended", YES, "the form is finished");
        add("in-progress", PROVISIONAL, "what was said counts; a no may still change");
        add("stopped", PROVISIONAL, "what was said counts; a no may still change");
        add("entered-in-error", DROPPED, MISTAKE);
        required();
    }

    private void about(String... named) {
        types = List.of(named);
    }

    private void on(Field element) {
        field = element;
    }

    /** FHIR wants this status: without it, or with another code, nothing can be believed and nothing is lost. */
    private void required() {
        add(MISSING, UNSETTLED, "FHIR R4 requires it");
        add(StatusRule.OTHER, UNSETTLED, UNREADABLE);
    }

    private void add(String code, Sense sense, String because) {
        rules.add(new StatusRule(types, field, code, sense, because));
    }
}
