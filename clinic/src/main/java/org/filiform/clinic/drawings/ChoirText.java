package org.filiform.clinic.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.drawings.Choir.Numbering;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;

/**
 * Segments of the CHOIR body map as somebody pasted them: codes of three digits, each with a strength or a side behind it where one is
 * known, in any punctuation; lines that begin with a number sign are passed over. What cannot be taken is named and stays as text.
 */
final class ChoirText {

    /** The longest text, in characters. */
    static final int LONGEST = 4000;

    /** A segment that comes without a strength: it says that there is pain, not how much. */
    private static final int SOME = 2;

    private static final Pattern WORD = Pattern.compile("[^\\s,;:=|\"\\[\\]{}]+");
    private static final Set<String> SIDES = Set.of("left", "right");
    private static final Set<String> HEADS = Set.of("code", "side", "strength", "segment");

    private final Pack pack;
    private final Numbering numbering;
    private final Map<Token, Integer> strengths = new TreeMap<>();
    private final List<String> leftOver = new ArrayList<>();
    private final List<PaintFault> faults = new ArrayList<>();

    private ChoirText(Pack pack, Numbering numbering) {
        this.pack = pack;
        this.numbering = numbering;
    }

    /** A code with the words behind it. */
    private record Entry(String code, List<String> rest) {

        String asWritten() {
            return rest.isEmpty() ? code : code + " " + String.join(" ", rest);
        }

        Optional<String> side() {
            return rest.stream().filter(SIDES::contains).findFirst();
        }

        /** What stands behind it and is no side. */
        List<String> levels() {
            return rest.stream().filter(word -> !SIDES.contains(word)).toList();
        }
    }

    static ChoirText read(String text, Numbering numbering, Pack pack) {
        ChoirText read = new ChoirText(pack, numbering);
        if (text.length() > LONGEST) {
            read.faults.add(PaintFault.at("choir", "FIL-7811", String.valueOf(LONGEST)));
            read.leftOver.add(text);
            return read;
        }
        entries(text).forEach(read::one);
        return read;
    }

    private static List<Entry> entries(String text) {
        String said = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        List<Entry> entries = new ArrayList<>();
        Matcher word = WORD.matcher(said);
        while (word.find()) {
            add(word.group(), entries);
        }
        return entries;
    }

    private static void add(String word, List<Entry> entries) {
        boolean belongs = word.length() == 1 || SIDES.contains(word);
        if (belongs && !entries.isEmpty()) {
            entries.getLast().rest().add(word);
        } else if (!HEADS.contains(word)) {
            entries.add(new Entry(word, new ArrayList<>()));
        }
    }

    private void one(Entry entry) {
        fault(entry).ifPresent(fault -> {
            faults.add(fault);
            leftOver.add(entry.asWritten());
        });
    }

    private Optional<PaintFault> fault(Entry entry) {
        if (!entry.code().matches("[0-9]{3}")) {
            return fault("FIL-7808", entry.asWritten());
        }
        int written = Integer.parseInt(entry.code());
        if (numbering == Numbering.UNKNOWN && Choir.isContradicted(written)) {
            return fault("FIL-7809", entry.code());
        }
        int code = numbering == Numbering.FEMALE ? Choir.ofFemale(written) : written;
        Set<Token> regions = Choir.regions(code, pack);
        if (regions.isEmpty()) {
            return fault("FIL-7808", entry.asWritten());
        }
        String side = PaintedPlaces.side(pack.regions().named(regions.iterator().next()));
        if (entry.side().filter(said -> !said.equals(side)).isPresent()) {
            return fault("FIL-7803", entry.code(), entry.side().orElse(""), side);
        }
        return level(entry, regions);
    }

    private Optional<PaintFault> level(Entry entry, Set<Token> regions) {
        List<String> levels = entry.levels();
        boolean isOne = levels.size() <= 1
                && levels.stream().allMatch(level -> level.matches("[1-" + RegionState.STRONGEST + "]"));
        if (!isOne) {
            return fault("FIL-7810", entry.asWritten());
        }
        int level = levels.isEmpty() ? SOME : Integer.parseInt(levels.getFirst());
        regions.forEach(region -> strengths.merge(region, level, Math::max));
        return Optional.empty();
    }

    private static Optional<PaintFault> fault(String code, String... gaps) {
        return Optional.of(new PaintFault("choir", code, Arrays.asList(gaps)));
    }

    /** What was taken: the strength of each region of each segment. */
    Map<Token, Integer> strengths() {
        return strengths;
    }

    /** What was not, as it was written. */
    String leftOver() {
        return String.join("\n", leftOver);
    }

    List<PaintFault> faults() {
        return List.copyOf(faults);
    }
}
