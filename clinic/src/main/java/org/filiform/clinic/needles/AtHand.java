package org.filiform.clinic.needles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the script of a ledger page has at hand, also while nothing else can be reached: where to send, what the plan says, the
 * names of all muscles and regions, and its words.
 *
 * @param address of the ledger, below which the rest stands
 * @param visit which
 * @param me who looks
 * @param csrf the header that every request carries
 * @param zone in which times are shown
 * @param bore of the needles of the plan
 * @param sizes of the needles of the plan, the usual one first
 * @param planned techniques of the plan
 * @param techniques all that there are
 * @param sites muscles of the plan
 * @param muscles all that there are
 * @param regions of the body, by code
 * @param people to whom needles may be handed
 * @param isLocked whether the device lies beside a client
 * @param texts its words, by key
 * @param ledger as it stood when the page was made
 */
public record AtHand(
        String address,
        String visit,
        LedgerView.Somebody me,
        Csrf csrf,
        String zone,
        String bore,
        List<Size> sizes,
        List<String> planned,
        List<Named> techniques,
        List<PlannedSite> sites,
        List<MuscleNamed> muscles,
        Map<String, RegionNamed> regions,
        List<LedgerView.Somebody> people,
        boolean isLocked,
        Map<String, String> texts,
        LedgerView ledger) {

    public AtHand {
        sizes = List.copyOf(sizes);
        planned = List.copyOf(planned);
        techniques = List.copyOf(techniques);
        sites = List.copyOf(sites);
        muscles = List.copyOf(muscles);
        regions = Map.copyOf(regions);
        people = List.copyOf(people);
        texts = Map.copyOf(texts);
    }

    /** Proof that a request comes from a page of the house. */
    public record Csrf(String header, String token) {}

    /** Of a needle, in mm. */
    public record Size(String gauge, String length) {

        private static final Pattern SIZE = Pattern.compile("([0-9.]+) × ([0-9.]+) mm");

        /** The size that a plan names, such as {@code 0.25 × 40 mm}. */
        public static Optional<Size> read(String text) {
            Matcher size = SIZE.matcher(text);
            return size.matches() ? Optional.of(new Size(size.group(1), size.group(2))) : Optional.empty();
        }

        /** Such as {@code 0.25 × 40}. */
        public String text() {
            return gauge + " × " + length;
        }
    }

    /** Something of the pack. */
    public record Named(String id, String name) {}

    /** A muscle of a side that is planned, and the regions over which it is needled. */
    public record PlannedSite(String muscle, String side, String name, List<String> regions) {

        public PlannedSite {
            regions = List.copyOf(regions);
        }
    }

    /** A muscle, all that it is called, and the regions over which the left one is needled. */
    public record MuscleNamed(String id, String name, boolean paired, List<String> names, List<String> in) {

        public MuscleNamed {
            names = List.copyOf(names);
            in = List.copyOf(in);
        }
    }

    /** A region of the body. */
    public record RegionNamed(String name, String side, String mirror) {}

    /** The usual size; empty where the plan names none. */
    public Optional<Size> usual() {
        return sizes.stream().findFirst();
    }

    @Override
    public String toString() {
        return LedgerJson.write(this);
    }
}
