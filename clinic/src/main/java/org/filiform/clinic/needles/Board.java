package org.filiform.clinic.needles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where in the house needles are in, as somebody of the staff may see it.
 *
 * @param now when it was looked at
 * @param in every visit with a needle in a body or a hand, the longest in first, whether it goes on or not
 * @param empty visits of today whose needles are all out, the last one first
 */
public record Board(Instant now, List<In> in, List<Empty> empty) {

    public Board {
        in = List.copyOf(in);
        empty = List.copyOf(empty);
    }

    /**
     * A room with needles in.
     *
     * @param room where; empty where nobody said
     * @param inBody how many are in the body
     * @param inHand how many are open and neither in a body nor in the bin
     * @param firstIn since when the first of those in the body is in
     * @param minutes how long that is
     * @param plannedMinutes how long they are meant to stay
     * @param isOver whether that is over
     * @param responsible who looks after them
     * @param hasEnded whether the visit is over all the same
     * @param client whose they are, for those who may know
     * @param address where the ledger stands, for those who may open it
     */
    public record In(
            String room,
            int inBody,
            int inHand,
            Optional<Instant> firstIn,
            long minutes,
            int plannedMinutes,
            boolean isOver,
            String responsible,
            boolean hasEnded,
            Optional<String> client,
            Optional<String> address) {}

    /**
     * A room whose needles are out.
     *
     * @param room where; empty where nobody said
     * @param counted the last count of the bin; empty where nobody counted
     * @param by who counted
     * @param at when
     * @param isEven whether that count opened the gate
     */
    public record Empty(
            String room, Optional<Integer> counted, Optional<String> by, Optional<Instant> at, boolean isEven) {}
}
