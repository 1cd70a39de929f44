package org.filiform.clinic.needles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Line;
import org.filiform.decision.ledger.LineReader;
import org.springframework.stereotype.Component;

/** Reads a batch that is said in a line by the names of the pack, and knows where such a muscle is needled. */
@Component
class LineNames {

    private final Rules rules;
    private final SiteNames sites;

    LineNames(Rules rules, SiteNames sites) {
        this.rules = rules;
        this.sites = sites;
    }

    Line read(String text) {
        return new LineReader(rules.pack().muscles().stream()
                        .map(muscle -> new LineReader.Muscle(
                                muscle.id(),
                                muscle.paired(),
                                List.of(
                                        muscle.english(),
                                        muscle.latin(),
                                        muscle.id().value())))
                        .toList())
                .read(text);
    }

    /** The first region in which it is needled; where nobody knows, the first that was marked in the plan. */
    Optional<Token> region(Line.Understood line, Optional<Plan> plan) {
        return sites.regions(new Site(line.muscle(), line.side())).stream()
                .findFirst()
                .or(() -> plan.stream()
                        .flatMap(made -> made.marked().stream().sorted())
                        .findFirst());
    }

    /** What a line lacks: the key of the words, and the muscles that may be meant. */
    static String why(Line.NotUnderstood line) {
        return "needles.line." + line.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String muscles(Line.NotUnderstood line) {
        return line.muscles().stream()
                .map(id -> rules.pack().muscles().named(id).english())
                .collect(Collectors.joining(", "));
    }
}
