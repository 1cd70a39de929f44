package org.filiform.decision.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.Token;

/** Whether somebody's grants cover what a treatment needs on a day. */
public sealed interface Eligibility {

    record Eligible() implements Eligibility {}

    /**
     * Something is missing.
     *
     * @param acts acts not permitted that day, in order
     * @param drugs drugs without legal authority that day, in order
     */
    record Missing(List<PermittedAct> acts, List<Token> drugs) implements Eligibility {
        public Missing {
            acts = List.copyOf(acts);
            drugs = List.copyOf(drugs);
        }
    }

    /** Nothing granted means nothing permitted. */
    static Eligibility check(
            Collection<Grant> grants, Set<PermittedAct> neededActs, Set<Token> neededDrugs, LocalDate day) {
        Set<PermittedAct> acts = new TreeSet<>(neededActs);
        Set<Token> drugs = new TreeSet<>(neededDrugs);
        for (Grant grant : grants) {
            if (grant.countsOn(day)) {
                switch (grant) {
                    case Grant.OfAct ofAct -> acts.remove(ofAct.act());
                    case Grant.OfDrug ofDrug -> drugs.remove(ofDrug.drug());
                }
            }
        }
        return acts.isEmpty() && drugs.isEmpty()
                ? new Eligible()
                : new Missing(new ArrayList<>(acts), new ArrayList<>(drugs));
    }
}
