package org.filiform.knowledge.bind;

import java.util.List;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.VisitKnowledge;
import org.filiform.knowledge.visit.Zone;

/**
 * What was bound of the files about the visit itself.
 *
 * @param zones risk zones
 * @param risks what a consent tells of
 */
record VisitBinder(List<Zone> zones, List<Risk> risks) {

    static VisitBinder bind(Library library) {
        Binding binding = library.binding();
        return new VisitBinder(
                new ZoneBinder(binding).zones(library.list(Named.ZONE)),
                new RiskBinder(binding).risks(library.list(Named.RISK)));
    }

    void check(Library library, List<AdverseEventRow> rows) {
        VisitChecks checks = new VisitChecks(library.binding());
        if (zones.size() == library.list(Named.ZONE).size()) {
            checks.zones(zones);
            checks.risks(zones, risks);
        }
        checks.figures(risks, rows);
    }

    /** To be asked only once all was found sound. */
    VisitKnowledge knowledge() {
        return new VisitKnowledge(Catalog.of(zones), Catalog.of(risks));
    }
}
