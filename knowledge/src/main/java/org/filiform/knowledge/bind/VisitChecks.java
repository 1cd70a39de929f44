package org.filiform.knowledge.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.Zone;

/** Whether what is said about the visit fits the rest of the pack. Each check takes what was found sound by itself. */
final class VisitChecks {

    private final Binding binding;

    VisitChecks(Binding binding) {
        this.binding = binding;
    }

    /** Each muscle lies in one zone. */
    void zones(List<Zone> zones) {
        Map<String, Token> zoneOf = new HashMap<>();
        for (Zone zone : zones) {
            for (Token muscle : zone.muscles()) {
                Token other = zoneOf.putIfAbsent(muscle.value(), zone.id());
                if (other != null) {
                    inTwo(muscle, other, zone.id());
                }
            }
        }
        for (String muscle : binding.names().all(Named.MUSCLE)) {
            if (!zoneOf.containsKey(muscle)) {
                binding.problem(
                        at(Named.MUSCLE, muscle),
                        Fault.BODY_SHAPE,
                        "The muscle '" + muscle + "' lies in no zone: put it into one, so that its risks are told.");
            }
        }
    }

    private void inTwo(Token muscle, Token one, Token other) {
        String zones = one.equals(other) ? "twice in '" + one + "'" : "in '" + one + "' and in '" + other + "'";
        binding.problem(
                at(Named.ZONE, other.value()),
                Fault.DUPLICATE_ENTRY,
                "The muscle '" + muscle + "' lies " + zones + ": leave it in one.");
    }

    /** Each risk comes anywhere or is named by a zone. */
    void risks(List<Zone> zones, List<Risk> risks) {
        Set<Token> named = new HashSet<>();
        zones.forEach(zone -> named.addAll(zone.risks()));
        for (Risk risk : risks) {
            if (!risk.anywhere() && !named.contains(risk.id())) {
                binding.problem(
                        at(Named.RISK, risk.id().value()),
                        Fault.UNKNOWN_ID,
                        "No zone names the risk '" + risk.id() + "': name it in one, or say that it comes anywhere.");
            }
        }
    }

    /** Each figure is of the treatment in which it was counted, and is one that may be shown. */
    void figures(List<Risk> risks, List<AdverseEventRow> rows) {
        Map<String, AdverseEventRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        risks.forEach(risk -> risk.figures().forEach(figure -> ofItsRow(risk, figure, byId)));
    }

    private void ofItsRow(Risk risk, Risk.Figure figure, Map<String, AdverseEventRow> rows) {
        AdverseEventRow row = rows.get(figure.row());
        if (row == null) {
            return;
        }
        if (!row.modality().equals(figure.modality().value())) {
            binding.problem(
                    at(Named.RISK, risk.id().value()),
                    Fault.UNKNOWN_WORD,
                    "'" + row.id() + "' was counted in " + row.modality() + ", not in " + figure.modality() + ".");
        }
        if (!row.enabled()) {
            binding.problem(
                    at(Named.RISK, risk.id().value()),
                    Fault.WRONGLY_ENABLED,
                    "'" + row.id() + "' was only dimly recalled and is not shown to anybody.");
        }
    }

    private Place at(Named kind, String id) {
        return binding.names().place(kind, id);
    }
}
