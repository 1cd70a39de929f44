package org.filiform.clinic.front;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.evidence.Conflict;
import org.filiform.knowledge.evidence.EvidenceRow;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.evidence.Trap;
import org.filiform.knowledge.rule.EligibilityRule;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement;

/**
 * Everything that rests on one source.
 *
 * @param parts the sources that are part of it
 * @param statements what is told about treatments
 * @param evidence what studies found
 * @param events what was counted
 * @param complaints reasons to treat
 * @param rules rules about the person
 * @param eligibility rules about who may treat
 * @param conflicts disagreements of which it is a side
 * @param claims claims that it makes, or that were checked against it
 * @param traps figures that mislead
 * @param other ids of what else names it: questions, figures for reading records, techniques, drugs, groups of muscles
 */
public record Resting(
        List<Source> parts,
        List<Told> statements,
        List<EvidenceRow> evidence,
        List<AdverseEventRow> events,
        List<Complaint> complaints,
        List<RuleEntry> rules,
        List<EligibilityRule> eligibility,
        List<Conflict> conflicts,
        List<Claim> claims,
        List<Trap> traps,
        List<String> other) {

    static Resting on(SourceId id, Pack pack) {
        return new Resting(
                pack.sources().stream()
                        .filter(source -> source.partOf().filter(id::equals).isPresent())
                        .toList(),
                told(id, pack),
                naming(id, pack.evidence(), EvidenceRow::sources),
                naming(id, pack.adverseEvents(), AdverseEventRow::sources),
                pack.complaints().stream()
                        .filter(complaint -> isNamed(id, complaint))
                        .toList(),
                naming(id, pack.rules(), Resting::holders),
                naming(id, pack.eligibility(), EligibilityRule::sources),
                naming(id, pack.conflicts(), Resting::holders),
                pack.claims().stream()
                        .filter(claim ->
                                claim.sources().contains(id) || claim.against().contains(id))
                        .toList(),
                naming(id, pack.traps(), Trap::sources),
                other(id, pack));
    }

    private static <T> List<T> naming(SourceId id, Collection<T> entries, Function<T, List<SourceId>> sources) {
        return entries.stream()
                .filter(entry -> sources.apply(entry).contains(id))
                .toList();
    }

    private static List<SourceId> holders(RuleEntry rule) {
        return Stream.concat(
                        rule.sources().stream(),
                        rule.positions().stream().flatMap(position -> position.holders().stream()))
                .toList();
    }

    private static List<SourceId> holders(Conflict conflict) {
        return Stream.concat(
                        conflict.sources().stream(),
                        conflict.positions().stream().flatMap(position -> position.holders().stream()))
                .toList();
    }

    private static boolean isNamed(SourceId id, Complaint complaint) {
        return complaint.indications().stream()
                .anyMatch(ground -> ground.evidence().contains(id)
                        || ground.voices().stream()
                                .anyMatch(voice -> voice.holders().contains(id)));
    }

    private static List<Told> told(SourceId id, Pack pack) {
        return pack.modalities().stream()
                .flatMap(modality -> modality.statements().stream()
                        .filter(statement -> statement.sources().contains(id))
                        .map(statement -> new Told(modality, statement)))
                .toList();
    }

    private static List<String> other(SourceId id, Pack pack) {
        return Stream.of(
                        naming(id, pack.facts(), fact -> fact.sources()).stream()
                                .map(fact -> fact.id().value()),
                        naming(id, pack.parameters(), figure -> figure.sources()).stream()
                                .map(figure -> figure.id()),
                        naming(id, pack.techniques(), technique -> technique.sources()).stream()
                                .map(technique -> technique.id().value()),
                        naming(id, pack.drugs(), drug -> drug.sources()).stream()
                                .map(drug -> drug.id().value()),
                        pack.muscleGroups().stream()
                                .filter(group -> group.members().stream()
                                        .anyMatch(member -> member.sources().contains(id)))
                                .map(group -> group.id().value()))
                .flatMap(names -> names)
                .toList();
    }

    /** Whether nothing at all names the source. */
    public boolean isEmpty() {
        return Stream.of(
                        parts,
                        statements,
                        evidence,
                        events,
                        complaints,
                        rules,
                        eligibility,
                        conflicts,
                        claims,
                        traps,
                        other)
                .allMatch(List::isEmpty);
    }

    /**
     * A statement about a treatment.
     *
     * @param modality the treatment
     * @param statement what is told
     */
    public record Told(ModalityEntry modality, Statement statement) {}
}
