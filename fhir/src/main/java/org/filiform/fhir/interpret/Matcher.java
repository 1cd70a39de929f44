package org.filiform.fhir.interpret;

import java.util.ArrayList;
import java.util.List;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.code.Match;
import org.filiform.fhir.code.Meaning;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.row.Codings;

/** Finds what the codings of an element mean. A name counts only for sets that no code spoke for. */
final class Matcher {

    private final CodeIndex index;
    private final Tally tally;
    private final Recollection recent = new Recollection();

    Matcher(CodeIndex index, Tally tally) {
        this.index = index;
        this.tally = tally;
    }

    /** What a resource of this type says by these codings, and by their names if they count, fact by fact. */
    List<Statement> statements(String type, Codings codings, boolean withNames) {
        if (!Recollection.fits(codings)) {
            return count(look(type, codings, withNames)).statements();
        }
        Recollection.Seen seen = recent.find(type, codings);
        if (seen == null) {
            seen = look(type, codings, withNames);
            recent.keep(type, codings, seen);
        }
        return count(seen).statements();
    }

    private Recollection.Seen look(String type, Codings codings, boolean withNames) {
        List<Match> matches = matches(type, hits(codings, withNames));
        List<String> notes = matches.stream()
                .map(match -> match.hit().note())
                .filter(note -> !note.isEmpty())
                .distinct()
                .toList();
        return new Recollection.Seen(Statement.of(matches), unknownSystems(codings), notes);
    }

    private Recollection.Seen count(Recollection.Seen seen) {
        seen.unknownSystems().forEach(tally::unknownSystem);
        seen.notes().forEach(tally::named);
        return seen;
    }

    /** What a resource of this type says by codes or names of these sets, fact by fact. */
    List<Statement> statements(String type, List<SetHit> hits) {
        return Statement.of(matches(type, hits));
    }

    private List<Match> matches(String type, List<SetHit> hits) {
        List<Match> matches = new ArrayList<>(0);
        for (SetHit hit : hits) {
            for (Meaning meaning : index.meanings(type, hit.set())) {
                matches.add(new Match(meaning, hit));
            }
        }
        return matches;
    }

    /** The sets that codings, and names if they count, belong to. */
    List<SetHit> hits(Codings codings, boolean withNames) {
        List<SetHit> hits = new ArrayList<>(0);
        for (int i = 0; i < codings.size(); i++) {
            hits.addAll(index.setsOf(codings.system(i), codings.code(i)));
        }
        if (withNames) {
            for (int i = 0; i < codings.size(); i++) {
                addUnspoken(hits, codings.display(i));
            }
            codings.texts().forEach(text -> addUnspoken(hits, text));
        }
        return hits;
    }

    private void addUnspoken(List<SetHit> hits, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<SetHit> unspoken = index.setsNamedIn(text).stream()
                .filter(hit -> hits.stream().noneMatch(other -> other.set().equals(hit.set())))
                .toList();
        hits.addAll(unspoken);
    }

    private List<String> unknownSystems(Codings codings) {
        List<String> unknown = new ArrayList<>(0);
        for (int i = 0; i < codings.size(); i++) {
            if (!codings.code(i).isEmpty() && !index.knows(codings.system(i))) {
                unknown.add(codings.system(i));
            }
        }
        return List.copyOf(unknown);
    }
}
