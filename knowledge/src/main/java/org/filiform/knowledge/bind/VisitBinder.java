package org.filiform.knowledge.bind;

import java.util.List;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.visit.Advice;
import org.filiform.knowledge.visit.Aftercare;
import org.filiform.knowledge.visit.Card;
import org.filiform.knowledge.visit.Check;
import org.filiform.knowledge.visit.NoteItem;
import org.filiform.knowledge.visit.PauseItem;
import org.filiform.knowledge.visit.RedFlag;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.VisitKnowledge;
import org.filiform.knowledge.visit.Zone;

/** Binds all that is said about the visit itself. */
final class VisitBinder {

    private final Contents contents;
    private final List<Zone> zones;
    private final List<Risk> risks;
    private final List<Card> cards;
    private final List<PauseItem> pause;
    private final List<NoteItem> note;
    private final List<Advice> advice;
    private final List<RedFlag> redFlags;
    private final List<Check> checks;

    private VisitBinder(Contents contents) {
        Binding binding = contents.binding();
        NoteBinder notes = new NoteBinder(binding);
        AftercareBinder aftercare = new AftercareBinder(binding);
        this.contents = contents;
        this.zones = new ZoneBinder(binding).zones(contents.list(Named.ZONE));
        this.risks = new RiskBinder(binding).risks(contents.list(Named.RISK));
        this.cards = new CardBinder(binding).cards(contents.list(Named.CARD));
        this.pause = notes.pause(contents.list(Named.PAUSE_ITEM));
        this.note = notes.note(contents.list(Named.NOTE_ITEM));
        this.advice = aftercare.advice(contents.list(Named.ADVICE));
        this.redFlags = aftercare.redFlags(contents.list(Named.RED_FLAG));
        this.checks = aftercare.checks(contents.list(Named.CHECK));
    }

    static VisitBinder bind(Contents contents) {
        return new VisitBinder(contents);
    }

    /** Tells what does not fit together, as far as the parts were sound by themselves. */
    void check(List<AdverseEventRow> rows) {
        VisitChecks checks = new VisitChecks(contents.binding());
        if (zones.size() == contents.list(Named.ZONE).size()) {
            checks.zones(zones);
            checks.risks(zones, risks);
        }
        checks.figures(risks, rows);
    }

    /** To be asked only once all was found sound. */
    VisitKnowledge knowledge() {
        return new VisitKnowledge(
                Catalog.of(zones),
                Catalog.of(risks),
                Catalog.of(cards),
                Catalog.of(pause),
                Catalog.of(note),
                new Aftercare(Catalog.of(advice), Catalog.of(redFlags), Catalog.of(checks)));
    }
}
