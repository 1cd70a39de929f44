package org.filiform.clinic.needles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.incidents.Incident;
import org.filiform.clinic.incidents.Incidents;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.Operation;
import org.springframework.stereotype.Component;

/** What follows when something was told: incidents, and who is on the client's team from now on. */
@Component
class Consequences {

    private static final String AFTER_END = "FIL-7761";
    private static final int LONGEST_WORDS = 2000;

    private final Incidents incidents;
    private final CareTeam team;
    private final Rules rules;

    Consequences(Incidents incidents, CareTeam team, Rules rules) {
        this.rules = rules;
        this.incidents = incidents;
        this.team = team;
    }

    Of of(Visit visit, Whoever who, Texts texts) {
        return new Of(visit, who, texts);
    }

    private record Report(Incident.Kind kind, String reason, String words, String cause) {}

    /** Those of one visit. They are gathered, and followed last: the audit is waited for by everybody. */
    final class Of {

        private final Visit visit;
        private final Whoever who;
        private final Texts texts;
        private final List<Report> reports = new ArrayList<>();
        private final Set<AccountId> joining = new LinkedHashSet<>();

        private Of(Visit visit, Whoever who, Texts texts) {
            this.visit = visit;
            this.who = who;
            this.texts = texts;
        }

        void add(Entry entry, List<OutsideGate.Reason> reasons, Ledger ledger) {
            String cause = entry.id().value();
            reasons.forEach(why -> report(
                    Incident.Kind.OUTSIDE_GATE,
                    why.code(),
                    texts.of(why.text(), why.gaps().toArray()),
                    cause));
            if (!visit.isOpen() && reasons.isEmpty()) {
                report(Incident.Kind.AFTER_END, AFTER_END, texts.of("needles.outside.FIL-7761"), cause);
            }
            ofKind(entry.operation(), ledger, cause);
        }

        private void ofKind(Operation operation, Ledger ledger, String cause) {
            switch (operation) {
                case Operation.Retained retained ->
                    report(Incident.Kind.RETAINED_NEEDLE, retained.needle().value(), retained.what(), cause);
                case Operation.Reacted reacted ->
                    report(Incident.Kind.REACTION, reacted.card().value(), words(reacted), cause);
                case Operation.HandedOver over ->
                    joining.add(new AccountId(UUID.fromString(over.to().id())));
                case Operation.Counted _ -> {
                    if (!ledger.in(Needle.State.UNMATCHED).isEmpty()) {
                        report(Incident.Kind.UNMATCHED, "unmatched", texts.of("needles.incident.unmatched"), cause);
                    }
                }
                case Operation.Opened _, Operation.In _, Operation.Binned _, Operation.Responded _ -> {}
                case Operation.WithCurrent _, Operation.Undone _, Operation.Discarded _ -> {}
            }
        }

        private String words(Operation.Reacted reacted) {
            String card = rules.pack().visit().cards().named(reacted.card()).name();
            return reacted.note().isBlank() ? card : card + ": " + reacted.note();
        }

        private void report(Incident.Kind kind, String reason, String words, String cause) {
            String cut = words.substring(0, Math.min(LONGEST_WORDS, words.length()));
            reports.add(new Report(kind, reason, cut, cause));
        }

        void follow() {
            reports.forEach(report ->
                    incidents.report(visit, report.kind(), report.reason(), report.words(), report.cause(), who));
            joining.forEach(account -> team.join(visit.client(), account, CareTeam.How.JOINED));
        }
    }
}
