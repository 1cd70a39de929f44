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
        Recollection.Seen seen = seen(type, codings, withNames);
        seen.notes().forEach(tally::named);
        return seen.statements();
    }

    /** The sets that the codings and names of a resource of this type belong to. */
    List<SetHit> hits(String type, Codings codings) {
        return seen(type, codings, true).hits();
    }

    private Recollection.Seen seen(String type, Codings codings, boolean withNames) {
        Recollection.Seen seen =
                Recollection.fits(codings) ? remembered(type, codings, withNames) : look(type, codings, withNames);
        seen.unknownSystems().forEach(tally::unknownSystem);
        return seen;
    }

    private Recollection.Seen remembered(String type, Codings codings, boolean withNames) {
        Recollection.Seen seen = recent.find(type, codings);
        if (seen == null) {
            seen = look(type, codings, withNames);
            recent.keep(type, codings, seen);
        }
        return seen;
    }

    private Recollection.Seen look(String type, Codings codings, boolean withNames) {
        List<SetHit> hits = hits(codings, withNames);
        List<Match> matches = matches(type, hits);
        return new Recollection.Seen(List.copyOf(hits), Statement.of(matches), unknownSystems(codings), notes(matches));
    }

    private static List<String> notes(List<Match> matches) {
        return matches.stream()
                .map(match -> match.hit().note())
                .filter(note -> !note.isEmpty())
                .distinct()
                .toList();
    }

    /** What an order of this type says by the sets of its Medication, fact by fact. */
    List<Statement> statements(String type, List<SetHit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Statement> statements = Statement.of(matches(type, hits));
        statements.forEach(this::countName);
        return statements;
    }

    private void countName(Statement statement) {
        if (!statement.note().isEmpty()) {
            tally.named(statement.note());
        }
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

    private List<SetHit> hits(Codings codings, boolean withNames) {
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
