package org.filiform.cli.compare;

import java.util.List;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.EvidenceRow;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;

/** What studies found about one treatment for one complaint, row by row, with the certainty that the source itself gives. */
record EvidenceText(Pack pack, boolean all) {

    private static final int SHOWN_OPEN = 4;

    void write(ModalityEntry modality, Complaint complaint, TextPage page) {
        String label = modality.shortName();
        List<EvidenceRow> rows = pack.evidence().stream()
                .filter(EvidenceRow::enabled)
                .filter(row -> row.condition().equals(complaint.id()))
                .filter(row -> speaksOf(row, modality))
                .toList();
        if (rows.isEmpty()) {
            page.labelled(0, label, "nothing was read for this complaint");
        }
        int shown = all ? rows.size() : Math.min(SHOWN_OPEN, rows.size());
        for (EvidenceRow row : rows.subList(0, shown)) {
            page.labelled(0, label, text(row));
            label = "";
        }
        if (rows.size() > shown) {
            page.labelled(0, "", "… and " + (rows.size() - shown) + " more: --all");
        }
    }

    /** A row may be about a treatment, about two against each other, or about one together with something else. */
    private static boolean speaksOf(EvidenceRow row, ModalityEntry modality) {
        return List.of(row.modality().split("-", -1)).contains(modality.id().value());
    }

    private String text(EvidenceRow row) {
        return direction(row) + ", " + horizon(row.horizon()) + ", certainty " + certainty(row.certainty()) + ": "
                + row.finding() + " Compared with: " + row.comparator() + "; " + row.design() + ". "
                + ComparisonText.ground(row.sources(), Wording.of(row.mark()));
    }

    /** Which treatment the main outcome favours; of two against each other it is told by name. */
    private String direction(EvidenceRow row) {
        List<String> named = List.of(row.modality().split("-vs-", -1));
        boolean two = named.size() == 2;
        return switch (row.direction()) {
            case FAVOURS -> two ? "In favour of " + shortName(named.getFirst()) : "In favour";
            case AGAINST -> two ? "In favour of " + shortName(named.getLast()) : "Against it";
            case NO_DIFFERENCE -> "No difference";
            case UNCLEAR -> "Unclear";
        };
    }

    private String shortName(String modality) {
        return pack.modalities()
                .find(new ModalityId(modality))
                .map(ModalityEntry::shortName)
                .orElse(modality);
    }

    private static String horizon(EvidenceRow.Horizon horizon) {
        return switch (horizon) {
            case IMMEDIATE -> "straight after";
            case SHORT -> "short term";
            case MEDIUM -> "medium term";
            case LONG -> "long term";
            case NOT_STATED -> "time not stated";
        };
    }

    private static String certainty(EvidenceRow.Certainty certainty) {
        return switch (certainty) {
            case HIGH -> "high";
            case MODERATE -> "moderate";
            case LOW -> "low";
            case VERY_LOW -> "very low";
            case NOT_GRADED -> "not graded by the source";
            case NOT_SEEN -> "not read";
        };
    }
}
