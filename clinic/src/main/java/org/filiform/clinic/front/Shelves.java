package org.filiform.clinic.front;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.shell.Page;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.evidence.Conflict;
import org.filiform.knowledge.evidence.EvidenceRow;
import org.filiform.knowledge.rule.EligibilityRule;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement;

/** The pack as pages read it: everything with its ground, and names in place of ids. */
public final class Shelves {

    /** How the pack writes two treatments that were compared, and one that was given with other care. */
    private static final String AGAINST_EACH_OTHER = "-vs-";

    private static final String WITH_OTHER = "-with-other";

    private final Pack pack;

    Shelves(Pack pack) {
        this.pack = pack;
    }

    public Ground ground(Statement statement) {
        return ground(statement.sources(), statement.mark(), statement.conflicts());
    }

    public Ground ground(RuleEntry rule) {
        return ground(rule.sources(), rule.mark(), rule.conflicts());
    }

    public Ground ground(Complaint.Ground ground) {
        return ground(ground.evidence(), ground.mark(), List.of());
    }

    public Ground ground(EvidenceRow row) {
        return ground(row.sources(), row.mark(), List.of());
    }

    public Ground ground(AdverseEventRow row) {
        return ground(row.sources(), row.mark(), List.of());
    }

    public Ground ground(Conflict conflict) {
        return ground(conflict.sources(), conflict.mark(), List.of());
    }

    public Ground ground(EligibilityRule rule) {
        return ground(rule.sources(), rule.mark(), List.of());
    }

    private Ground ground(List<SourceId> sources, Mark mark, List<String> conflicts) {
        return new Ground(links(sources), mark, conflicts);
    }

    /** Sources by name. */
    public List<SourceLink> links(Collection<SourceId> sources) {
        return sources.stream().map(pack.sources()::named).map(SourceLink::of).toList();
    }

    public Conflict conflict(String id) {
        return pack.conflicts().named(id);
    }

    /** The name of a treatment. */
    public String name(ModalityId modality) {
        return pack.modalities().named(modality).name();
    }

    /** What was studied: one treatment, one with other care, or two against each other. */
    public String studied(Page page, String modality) {
        List<String> sides = List.of(modality.split(AGAINST_EACH_OTHER, -1));
        if (sides.size() == 2) {
            return page.t("front.versus", side(sides.getFirst()), side(sides.getLast()));
        }
        return modality.endsWith(WITH_OTHER)
                ? page.t("front.with-other", side(modality.substring(0, modality.length() - WITH_OTHER.length())))
                : side(modality);
    }

    private String side(String modality) {
        return pack.modalities()
                .find(new ModalityId(modality))
                .map(ModalityEntry::name)
                .orElseGet(() -> Wording.spaced(modality));
    }

    /** Which way a row points; of two treatments against each other the favoured one is named. */
    public String direction(Page page, EvidenceRow row) {
        List<String> sides = List.of(row.modality().split(AGAINST_EACH_OTHER, -1));
        boolean isOneFavoured =
                row.direction() == EvidenceRow.Direction.FAVOURS || row.direction() == EvidenceRow.Direction.AGAINST;
        if (sides.size() == 2 && isOneFavoured) {
            boolean isFirst = row.direction() == EvidenceRow.Direction.FAVOURS;
            return page.t("front.direction.favours", side(isFirst ? sides.getFirst() : sides.getLast()));
        }
        return page.t("front.direction." + row.direction());
    }

    /** The treatments that a rule speaks about, in the order of the pack. */
    public List<String> treatments(RuleEntry rule) {
        return names(rule.rule().modalities());
    }

    /** Treatments by name, in the order of the pack. */
    public List<String> names(Set<ModalityId> modalities) {
        return pack.modalities().stream()
                .filter(entry -> modalities.contains(entry.id()))
                .map(ModalityEntry::name)
                .toList();
    }

    /** What people come for, if that is what a row of the evidence was about. */
    public Optional<Complaint> complaint(EvidenceRow row) {
        return pack.complaints().find(row.condition());
    }

    /** The evidence about a complaint that may be shown. */
    public List<EvidenceRow> evidence(Complaint complaint) {
        return pack.evidence().stream()
                .filter(EvidenceRow::enabled)
                .filter(row -> row.condition().equals(complaint.id()))
                .toList();
    }

    /** The claims that name a complaint. */
    public List<Claim> claims(Complaint complaint) {
        return complaint.claims().stream().map(pack.claims()::named).toList();
    }

    /** A whole number with its thousands apart. */
    public String number(Number number) {
        return Wording.grouped(number.longValue());
    }

    /** The id of a closed list's entry as words. */
    public String spaced(String kebab) {
        return Wording.spaced(kebab);
    }
}
