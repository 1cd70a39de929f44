package org.filiform.clinic.consent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.Zone;

/**
 * What a text is composed from: a plan, what was found about it, and what the pack says of both.
 *
 * @param pack which tells zones, risks and their figures
 * @param plan what is going to be done
 * @param findings what was found about it, the weightiest first
 */
record Basis(Pack pack, Plan plan, List<Finding> findings) {

    private static final Token CURRENT = new Token("electrical-stimulation");

    Basis {
        findings = List.copyOf(findings);
    }

    Scope scope() {
        return new Scope(
                modalities(),
                zoneIds(),
                plan.drugs(),
                risks().stream().map(Risk::id).collect(Collectors.toSet()),
                told().stream().map(Finding::name).collect(Collectors.toSet()));
    }

    /** The treatment, and current through its needles where that is planned. */
    Set<ModalityId> modalities() {
        Set<ModalityId> all = new LinkedHashSet<>(Set.of(plan.modality()));
        current().map(ModalityEntry::id).ifPresent(all::add);
        return all;
    }

    Optional<ModalityEntry> current() {
        return pack.modalities().stream()
                .filter(_ -> plan.techniques().contains(CURRENT))
                .filter(modality ->
                        modality.techniqueOf().filter(plan.modality()::equals).isPresent())
                .findFirst();
    }

    /** In the order of the pack. */
    List<Zone> zones() {
        return pack.visit().zones().stream()
                .filter(zone -> muscles().anyMatch(zone.muscles()::contains))
                .toList();
    }

    /** Muscles of which the pack does not say what lies near: not known is never nothing. */
    List<Token> strays() {
        return muscles()
                .filter(muscle -> pack.visit().zoneOf(muscle).isEmpty())
                .distinct()
                .toList();
    }

    private Set<Token> zoneIds() {
        return Stream.concat(zones().stream().map(Zone::id), strays().stream()).collect(Collectors.toSet());
    }

    private Stream<Token> muscles() {
        return plan.sites().stream().map(Site::muscle);
    }

    /** All risks of the treatment, the zones and the drugs: those of a zone first, then those of every needle. */
    List<Risk> risks() {
        Set<Token> here = new LinkedHashSet<>();
        zones().forEach(zone -> here.addAll(zone.risks()));
        List<Risk> all = pack.visit().risks().stream()
                .filter(risk -> risk.anywhere() || here.contains(risk.id()))
                .filter(risk -> risk.modalities().contains(plan.modality()))
                .filter(this::isOfDrugs)
                .toList();
        return Stream.concat(
                        all.stream().filter(risk -> here.contains(risk.id())),
                        all.stream().filter(risk -> !here.contains(risk.id())))
                .toList();
    }

    private boolean isOfDrugs(Risk risk) {
        return risk.drugs().isEmpty()
                || pack.expandDrugs(new TreeSet<>(risk.drugs())).stream().anyMatch(plan.drugs()::contains);
    }

    /** What was found that is told: all but what only informs and has no sentence of its own. */
    List<Finding> told() {
        return findings.stream()
                .filter(finding -> finding.action() != Action.INFORM
                        || rule(finding).flatMap(RuleEntry::consent).isPresent())
                .toList();
    }

    Optional<RuleEntry> rule(Finding finding) {
        return finding instanceof Finding.Fired fired ? pack.rules().find(fired.rule()) : Optional.empty();
    }
}
