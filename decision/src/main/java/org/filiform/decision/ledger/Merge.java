package org.filiform.decision.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a list out of entries that came in any order and any number of times. Of one operation that came twice the entry
 * first by order stays, so that the server's place replaces the one in the device's queue. Taking the least is associative,
 * commutative and idempotent, and so is this.
 */
final class Merge {

    private final Map<OperationId, Entry> counting = new HashMap<>();
    private final Map<OperationId, List<Entry>> differing = new HashMap<>();

    void add(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        Entry known = counting.putIfAbsent(entry.id(), entry);
        if (known == null || known.equals(entry)) {
            return;
        }
        List<Entry> variants = with(differing.getOrDefault(entry.id(), List.of(known)), entry);
        counting.put(entry.id(), variants.getFirst());
        if (variants.size() > 1) {
            differing.put(entry.id(), variants);
        }
    }

    /** The variants of one id, each operation once, in order. */
    private static List<Entry> with(List<Entry> variants, Entry entry) {
        List<Entry> more = new ArrayList<>(variants);
        int same = 0;
        while (same < more.size() && !more.get(same).operation().equals(entry.operation())) {
            same++;
        }
        if (same == more.size()) {
            more.add(entry);
        } else {
            more.set(same, Collections.min(List.of(more.get(same), entry), Entry.ORDER));
        }
        more.sort(Entry.ORDER);
        return more;
    }

    /** Each id once, in order. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(counting.values());
        entries.sort(Entry.ORDER);
        return List.copyOf(entries);
    }

    List<Clash> clashes() {
        return differing.values().stream()
                .map(variants -> new Clash(variants.getFirst(), variants.subList(1, variants.size())))
                .sorted((one, other) -> Entry.ORDER.compare(one.counts(), other.counts()))
                .toList();
    }
}
