package org.filiform.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task reads: a slice, or many small files, since a task costs some milliseconds by itself.
 *
 * @param duties one after the other
 */
record Share(List<Duty> duties) implements Serializable {

    /** Small files in one share, however small they are. */
    private static final int MOST_DUTIES = 256;

    Share {
        duties = List.copyOf(duties);
    }

    /** Shares of about so many bytes, in the order of the duties. */
    static List<Share> of(List<Duty> duties, long wantedBytes) {
        List<Share> shares = new ArrayList<>();
        List<Duty> gathered = new ArrayList<>();
        long bytes = 0;
        for (Duty duty : duties) {
            long more = duty.slice().end() - duty.slice().start();
            if (!gathered.isEmpty() && (bytes + more > wantedBytes || gathered.size() == MOST_DUTIES)) {
                shares.add(new Share(gathered));
                gathered.clear();
                bytes = 0;
            }
            gathered.add(duty);
            bytes += more;
        }
        if (!gathered.isEmpty()) {
            shares.add(new Share(gathered));
        }
        return shares;
    }

    long bytes() {
        return duties.stream()
                .mapToLong(duty -> duty.slice().end() - duty.slice().start())
                .sum();
    }
}
