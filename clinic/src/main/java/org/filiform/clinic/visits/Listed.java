package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.pain.Ranking;

/**
 * Which muscles a page lists, in which order: by rank, and none that is planned or was felt is left out.
 *
 * @param shown those to look at first
 * @param more those that come next
 */
record Listed(List<Site> shown, List<Site> more) {

    /** A short list is read; a long one is scrolled past. */
    static final int SHORT = 8;

    private static final int MORE = 12;

    Listed {
        shown = List.copyOf(shown);
        more = List.copyOf(more);
    }

    static Listed of(Optional<Ranking> ranking, Collection<Site> planned, Collection<Assessment.Palpated> felt) {
        List<Site> ranked = ranking.stream()
                .flatMap(found -> found.candidates().stream())
                .map(candidate -> Site.of(candidate.site()))
                .toList();
        Set<Site> wanted = new LinkedHashSet<>(ranked.subList(0, Math.min(SHORT, ranked.size())));
        ranking.flatMap(Ranking::next).ifPresent(next -> wanted.add(Site.of(next.site())));
        wanted.addAll(planned);
        felt.forEach(one -> wanted.add(one.site()));
        List<Site> shown =
                new ArrayList<>(ranked.stream().filter(wanted::contains).toList());
        wanted.stream().filter(site -> !ranked.contains(site)).forEach(shown::add);
        return new Listed(
                shown,
                ranked.stream()
                        .filter(site -> !wanted.contains(site))
                        .limit(MORE)
                        .toList());
    }
}
