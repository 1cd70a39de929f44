package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.code.Match;
import org.filiform.knowledge.fact.Says;

/** All that one resource says about one fact by its codes. */
record Statement(FactDefinition fact, List<Match> matches) {

    static List<Statement> of(List<Match> matches) {
        if (matches.size() == 1) {
            return List.of(new Statement(matches.getFirst().meaning().fact(), matches));
        }
        Map<FactId, Statement> byFact = new LinkedHashMap<>();
        for (Match match : matches) {
            FactDefinition fact = match.meaning().fact();
            byFact.computeIfAbsent(fact.id(), _ -> new Statement(fact, new ArrayList<>()))
                    .matches()
                    .add(match);
        }
        return List.copyOf(byFact.values());
    }

    boolean says(Says what) {
        for (Match match : matches) {
            if (match.meaning().says() == what) {
                return true;
            }
        }
        return false;
    }

    /** Which of a closed list the codes name. */
    Set<Token> which() {
        if (matches.size() == 1) {
            return matches.getFirst().meaning().which();
        }
        Set<Token> which = new TreeSet<>();
        matches.forEach(match -> which.addAll(match.meaning().which()));
        return which;
    }

    /** The regions, or groups of them, that the codes name. */
    Set<Token> places() {
        Set<Token> places = new TreeSet<>();
        matches.forEach(match -> places.addAll(match.hit().places()));
        return places;
    }

    /** How many days after its end a medicine still matters; the longest that any code gives. */
    Optional<Integer> windowDays() {
        Optional<Integer> longest = Optional.empty();
        for (Match match : matches) {
            Optional<Integer> days = match.meaning().windowDays();
            boolean longer = days.isPresent() && (longest.isEmpty() || days.get() > longest.get());
            longest = longer ? days : longest;
        }
        return longest;
    }

    /** Whether it still counts once it is over. */
    boolean isEver() {
        for (Match match : matches) {
            if (match.meaning().ever()) {
                return true;
            }
        }
        return false;
    }

    boolean windowSaysYes() {
        for (Match match : matches) {
            if (match.meaning().windowSaysYes()) {
                return true;
            }
        }
        return false;
    }

    /** How it was recognised, unless a code did. */
    String note() {
        for (Match match : matches) {
            if (match.hit().note().isEmpty()) {
                return "";
            }
        }
        return matches.getFirst().hit().note();
    }
}
