package org.filiform.clinic.keeping;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The triggers that keep what is only ever added to from being changed. */
final class Guards {

    /** All that the migrations make, each as its table and its name. A test compares. */
    static final List<String> ALL = List.of(
            "adoption.adoption_stays",
            "aftercare_asked.aftercare_asked_stays",
            "aftercare_check.aftercare_check_stays",
            "aftercare_discharge.aftercare_discharge_stays",
            "aftercare_driving.aftercare_driving_stays",
            "aftercare_handover.aftercare_handover_stays",
            "answer.answer_stays",
            "answer_sheet.answer_sheet_stays",
            "audit_entry.audit_entry_fits",
            "audit_entry.audit_entry_stays",
            "audit_head.audit_head_follows",
            "audit_head.audit_head_stays",
            "care.care_is_kept",
            "care.care_stays",
            "consent.consent_stays",
            "consent_refused.consent_refused_stays",
            "consent_sent.consent_sent_stays",
            "consent_sent_question.consent_sent_question_stays",
            "consent_sent_read.consent_sent_read_stays",
            "consent_site.consent_site_stays",
            "consent_withdrawn.consent_withdrawn_stays",
            "contact_consent.contact_consent_is_kept",
            "contact_consent.contact_consent_stays",
            "dose_justified.dose_justified_stays",
            "imported_record.imported_record_stays",
            "imported_record_step.imported_record_step_stays",
            "incident.incident_stays",
            "incident_cause.incident_cause_stays",
            "incident_closed.incident_closed_stays",
            "incident_told.incident_told_stays",
            "kept_pack.kept_pack_stays",
            "needle_operation.needle_operation_stays",
            "note_amendment.note_amendment_stays",
            "note_signed.note_signed_stays",
            "opening_looked_at.opening_looked_at_stays",
            "opinion_about.opinion_about_stays",
            "opinion_answer.opinion_answer_stays",
            "opinion_closed.opinion_closed_stays",
            "opinion_letter.opinion_letter_stays",
            "opinion_reminder.opinion_reminder_stays",
            "opinion_says.opinion_says_stays",
            "opinion_scan.opinion_scan_stays",
            "outside_peer.outside_peer_stays",
            "override_decision.override_decision_stays",
            "override_withdrawn.override_withdrawn_stays",
            "pain_drawing.pain_drawing_stays",
            "private_age.private_age_stays",
            "private_opening.private_opening_stays",
            "rule_review.rule_review_stays",
            "spoken_for.spoken_for_stays",
            "syringe.syringe_stays",
            "syringe_part.syringe_part_stays",
            "visit.visit_is_kept",
            "visit.visit_stays",
            "visit_paper.visit_paper_stays",
            "weight.weight_stays");

    private final JdbcClient jdbc;

    Guards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are not there, and any others that are switched off. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(ALL);
        missing.removeAll(named("tgenabled in ('O', 'A')"));
        missing.addAll(off());
        return missing.stream().distinct().sorted().toList();
    }

    /** Those that are there and switched off. */
    List<String> off() {
        return named("tgenabled not in ('O', 'A')");
    }

    private List<String> named(String which) {
        return jdbc.sql("select c.relname || '.' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                        + " where c.relnamespace = current_schema()::regnamespace and not tgisinternal and " + which)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
