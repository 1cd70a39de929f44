package org.filiform.knowledge.visit;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Catalog;

/**
 * What a person is told and asked after a treatment.
 *
 * @param advice written advice
 * @param redFlags warning signs, the most urgent first
 * @param checks when somebody asks
 */
public record Aftercare(Catalog<Token, Advice> advice, Catalog<Token, RedFlag> redFlags, Catalog<Token, Check> checks) {

    /** The advice after a treatment that brought these risks. */
    public List<Advice> adviceFor(ModalityId modality, Set<Token> risks) {
        return advice.stream()
                .filter(each -> each.modalities().contains(modality) && concerns(each.risks(), risks))
                .toList();
    }

    /** The warning signs after a treatment that brought these risks. */
    public List<RedFlag> redFlagsFor(Set<Token> risks) {
        return redFlags.stream().filter(flag -> concerns(flag.risks(), risks)).toList();
    }

    /** The checks after a treatment that brought these risks. */
    public List<Check> checksFor(Set<Token> risks) {
        return checks.stream().filter(check -> concerns(check.risks(), risks)).toList();
    }

    private static boolean concerns(Set<Token> those, Set<Token> risks) {
        return those.isEmpty() || !Collections.disjoint(those, risks);
    }
}
