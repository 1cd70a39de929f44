package org.filiform.knowledge.check;

import java.util.List;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.adoption.Adoption;

/** What came of checking what somebody wrote. */
public sealed interface Checked {

    /**
     * A folder with a sound pack.
     *
     * @param pack the pack
     */
    record SoundPack(Pack pack) implements Checked {}

    /**
     * A sound adoption.
     *
     * @param adoption what was adopted
     * @param rules the rules of the pack as adopted
     */
    record SoundAdoption(Adoption adoption, RuleSet rules) implements Checked {}

    /**
     * Something is wrong.
     *
     * @param problems all of it, by file, line and column; the files are named from where the check was asked for
     */
    record Refused(List<Problem> problems) implements Checked {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
