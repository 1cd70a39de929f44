package org.filiform.clinic.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.filiform.clinic.audit.AuditVerdict.Broken;
import org.filiform.clinic.audit.AuditVerdict.Fault;
import org.filiform.clinic.audit.AuditVerdict.Whole;
import org.filiform.clinic.audit.Link.Hash;

/** Goes along a chain, entry by entry, and stops at the first that does not fit. */
final class Walk {

    // How many places are tried for an entry that does not fit into its own.
    private static final long MOST_PLACES = 1_000_000;

    private final List<AuditHead> noted;
    private final Optional<AuditHead> head;
    private long last;
    private Hash lastHash = Hash.NONE;
    private Optional<Link> doubt = Optional.empty();

    Walk(Optional<AuditHead> head, List<AuditHead> noted) {
        this.head = head;
        this.noted = noted;
    }

    /** One that has come along a whole chain as far as this entry. */
    static Walk after(Link entry, Optional<AuditHead> head, List<AuditHead> noted) {
        Walk walk = new Walk(head, noted);
        walk.last = entry.seq();
        walk.lastHash = entry.hash();
        return walk;
    }

    /** The next entry. Empty as long as the chain is whole, or not yet known to be broken. */
    Optional<Broken> take(Link link) {
        if (doubt.isPresent()) {
            boolean follows = link.seq() == last + 1 && link.isItself();
            return doubt.map(entry -> settled(entry, follows ? Optional.of(link.previous()) : Optional.empty()));
        }
        if (link.seq() != last + 1) {
            return Optional.of(gap(link));
        }
        if (!link.isItself()) {
            return Optional.of(notItself(link));
        }
        Optional<Broken> rewritten = rewritten(link);
        if (rewritten.isPresent()) {
            return rewritten;
        }
        doubt = link.previous().equals(lastHash) ? Optional.empty() : Optional.of(link);
        last = link.seq();
        lastHash = link.hash();
        return Optional.empty();
    }

    /** After the last entry. */
    AuditVerdict end() {
        if (head.isEmpty()) {
            return new Broken(last, Fault.HEAD, "The row that says where the audit ends is missing");
        }
        AuditHead written = head.get();
        if (doubt.isPresent()) {
            return settled(doubt.get(), Optional.of(new Hash(written.hash())));
        }
        if (written.seq() != last) {
            return otherEnd(written);
        }
        if (!written.hash().equals(lastHash.hex())) {
            return new Broken(last, Fault.HEAD, "The end of the audit is not the one that was written");
        }
        return noted.stream()
                .filter(earlier -> earlier.seq() > last)
                .findFirst()
                .<AuditVerdict>map(earlier -> new Broken(
                        last + 1, Fault.CUT_OFF, "It once had " + earlier.seq() + " entries, and now has " + last))
                .orElseGet(() -> new Whole(last, written));
    }

    private AuditVerdict otherEnd(AuditHead written) {
        return written.seq() > last
                ? new Broken(
                        last + 1, Fault.CUT_OFF, "It ended at entry " + written.seq() + ", and now ends at " + last)
                : new Broken(
                        written.seq() + 1,
                        Fault.ADDED,
                        "It ends at entry " + written.seq() + ", and others stand after that");
    }

    private Broken gap(Link link) {
        return link.seq() > last + 1
                ? new Broken(last + 1, Fault.MISSING, "Entry " + (last + 1) + " is missing before " + link.seq())
                : new Broken(link.seq(), Fault.OUT_OF_ORDER, "A second entry stands at " + link.seq());
    }

    private Broken notItself(Link link) {
        long places = Math.min(head.map(AuditHead::seq).orElse(MOST_PLACES), MOST_PLACES);
        OptionalLong place = LongStream.rangeClosed(1, places)
                .filter(other -> link.hashAs(other).equals(link.hash()))
                .findFirst();
        return place.isPresent()
                ? new Broken(
                        link.seq(),
                        Fault.OUT_OF_ORDER,
                        "Entry " + link.seq() + " was written as entry " + place.getAsLong())
                : new Broken(link.seq(), Fault.CHANGED, "Entry " + link.seq() + " is not what was written");
    }

    /**
     * An entry that is sound in itself does not follow the one before. What comes after remembers it or not, and that
     * tells which of the two was changed.
     */
    private static Broken settled(Link entry, Optional<Hash> remembered) {
        boolean isWhatWasWritten =
                entry.seq() > 1 && remembered.filter(entry.hash()::equals).isPresent();
        long changed = isWhatWasWritten ? entry.seq() - 1 : entry.seq();
        return new Broken(changed, Fault.CHANGED, "Entry " + changed + " was changed together with its own hash");
    }

    private Optional<Broken> rewritten(Link link) {
        return noted.stream()
                .filter(earlier -> earlier.seq() == link.seq()
                        && !earlier.hash().equals(link.hash().hex()))
                .findFirst()
                .map(earlier -> new Broken(
                        earlier.seq(),
                        Fault.REWRITTEN,
                        "Entry " + earlier.seq() + " or one before it was written anew"));
    }
}
