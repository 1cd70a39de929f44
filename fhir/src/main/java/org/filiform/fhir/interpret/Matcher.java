package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.code.Match;
import org.filiform.fhir.code.Meaning;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.row.Codings;

/** Finds what the codings of an element mean. A name counts only for sets that no code spoke for. */
final class Matcher {

    /** How many texts, and of how many characters, are kept with what they name. */
    private static final int NAMES_KEPT = 20_000;

    private static final int LONGEST_KEPT = 200;

    private final CodeIndex index;
    private final Tally tally;
    private final Map<String, List<SetHit>> named = new HashMap<>();

    Matcher(CodeIndex index, Tally tally) {
        this.index = index;
        this.tally = tally;
    }

    /** What a resource of this type says by these codings, and by their names if they count. */
    List<Match> match(String type, Codings codings, boolean withNames) {
        return meaningsOf(type, hits(codings, withNames));
    }

    /** What a resource of this type says by codes or names of these sets. */
    List<Match> meaningsOf(String type, List<SetHit> hits) {
        List<Match> matches = new ArrayList<>(0);
        for (SetHit hit : hits) {
            List<Meaning> meanings = index.meanings(type, hit.set());
            meanings.forEach(meaning -> matches.add(new Match(meaning, hit)));
            if (!meanings.isEmpty() && !hit.note().isEmpty()) {
                tally.named(hit.note());
            }
        }
        return matches;
    }

    /** The sets that codings, and names if they count, belong to. */
    List<SetHit> hits(Codings codings, boolean withNames) {
        List<SetHit> hits = byCode(codings);
        return withNames ? withNames(codings, hits) : hits;
    }

    private List<SetHit> byCode(Codings codings) {
        List<SetHit> hits = List.of();
        for (int i = 0; i < codings.size(); i++) {
            List<SetHit> found = index.setsOf(codings.system(i), codings.code(i));
            if (!found.isEmpty()) {
                hits = join(hits, found);
            } else if (!codings.code(i).isEmpty() && !index.knows(codings.system(i))) {
                tally.unknownSystem(codings.system(i));
            }
        }
        return hits;
    }

    private List<SetHit> withNames(Codings codings, List<SetHit> hits) {
        List<SetHit> all = hits;
        for (int i = 0; i < codings.size(); i++) {
            all = join(all, unspoken(all, codings.display(i)));
        }
        for (String text : codings.texts()) {
            all = join(all, unspoken(all, text));
        }
        return all;
    }

    private List<SetHit> unspoken(List<SetHit> spoken, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<SetHit> found = namesIn(text);
        return found.isEmpty()
                ? found
                : found.stream()
                        .filter(hit ->
                                spoken.stream().noneMatch(other -> other.set().equals(hit.set())))
                        .toList();
    }

    /** The same few texts come again and again. */
    private List<SetHit> namesIn(String text) {
        if (text.length() > LONGEST_KEPT) {
            return index.setsNamedIn(text);
        }
        if (named.size() >= NAMES_KEPT) {
            named.clear();
        }
        return named.computeIfAbsent(text, index::setsNamedIn);
    }

    private static List<SetHit> join(List<SetHit> some, List<SetHit> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        List<SetHit> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
