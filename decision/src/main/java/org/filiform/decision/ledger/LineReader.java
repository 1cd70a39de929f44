package org.filiform.decision.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Line.NotUnderstood;
import org.filiform.decision.ledger.Line.Why;

/**
 * Reads a batch said in a line: a number, then in any order a side, a muscle and, where wanted, a depth and a size: {@code
 * 3 r soleus deep 0.25x40}. It never chooses a side, and never between two muscles.
 */
public final class LineReader {

    public static final int MOST_NEEDLES = 50;

    /** Letters of a line. */
    public static final int LONGEST = 200;

    private static final Map<String, Side> SIDES = Map.of(
            "left",
            Side.LEFT,
            "lt",
            Side.LEFT,
            "l",
            Side.LEFT,
            "right",
            Side.RIGHT,
            "rt",
            Side.RIGHT,
            "r",
            Side.RIGHT,
            "midline",
            Side.MIDLINE);
    private static final Set<String> BOTH = Set.of("both", "bilateral", "bilaterally");
    private static final Set<String> FILLING = Set.of("needle", "needles", "muscle", "side", "mm");
    static final Map<String, Depth> DEPTHS = Map.of("superficial", Depth.SUPERFICIAL, "deep", Depth.DEEP);

    /** Blanks, and commas that are not within a figure: 0,25 may be a quarter or twenty-five. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s;]+|,(?!\\d)|(?<!\\d),");

    private static final Pattern AROUND_TIMES = Pattern.compile("(?<=\\d)\\s*[x×*]\\s*(?=\\d)");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern SIZE = Pattern.compile("(\\d(?:\\.\\d{1,3})?)x(\\d{1,3}(?:\\.\\d{1,2})?)(?:mm)?");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");

    private final MuscleNames names;

    /**
     * A muscle that may be said.
     *
     * @param id the pack's name
     * @param isPaired whether there is one on each side
     * @param names what it is called, in any language
     */
    public record Muscle(Token id, boolean isPaired, List<String> names) {
        public Muscle {
            names = List.copyOf(names);
        }
    }

    public LineReader(Collection<Muscle> muscles) {
        this.names = new MuscleNames(muscles);
    }

    public Line read(String text) {
        if (text.length() > LONGEST) {
            return no(Why.TOO_LONG);
        }
        List<String> words = words(text);
        if (words.isEmpty() || !WHOLE.matcher(words.getFirst()).matches()) {
            return no(Why.NO_NUMBER);
        }
        int needles = Integer.parseInt(words.getFirst());
        return needles < 1 || needles > MOST_NEEDLES
                ? no(Why.NUMBER_OUT_OF_RANGE)
                : sized(needles, words.subList(1, words.size()));
    }

    private static List<String> words(String text) {
        String lower = AROUND_TIMES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("x");
        return BETWEEN.splitAsStream(lower)
                .filter(word -> !word.isEmpty() && !FILLING.contains(word))
                .toList();
    }

    /** What was heard before the muscle. */
    private record Heard(int needles, Optional<NeedleSize> size, Optional<Side> side) {}

    private Line sized(int needles, List<String> words) {
        List<String> figures =
                words.stream().filter(word -> FIGURE.matcher(word).matches()).toList();
        Optional<NeedleSize> size = figures.size() == 1 ? size(figures.getFirst()) : Optional.empty();
        return !figures.isEmpty() && size.isEmpty()
                ? no(Why.UNREADABLE_SIZE)
                : sided(needles, size, without(words, Set.copyOf(figures)));
    }

    private static Optional<NeedleSize> size(String figure) {
        Matcher size = SIZE.matcher(figure);
        if (!size.matches()) {
            return Optional.empty();
        }
        BigDecimal gaugeMm = new BigDecimal(size.group(1));
        BigDecimal lengthMm = new BigDecimal(size.group(2));
        return NeedleSize.isPlausible(gaugeMm, lengthMm)
                ? Optional.of(new NeedleSize(gaugeMm, lengthMm))
                : Optional.empty();
    }

    private Line sided(int needles, Optional<NeedleSize> size, List<String> words) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        words.stream().flatMap(word -> Stream.ofNullable(SIDES.get(word))).forEach(sides::add);
        if (sides.size() > 1 || words.stream().anyMatch(BOTH::contains)) {
            return no(Why.TWO_SIDES);
        }
        Heard heard = new Heard(needles, size, sides.stream().findFirst());
        return muscle(heard, MuscleNames.words(String.join(" ", without(words, SIDES.keySet()))));
    }

    /** A word such as deep says the depth when the rest names one muscle; else it may tell its layers apart. */
    private Line muscle(Heard heard, List<String> words) {
        Set<Depth> depths = EnumSet.noneOf(Depth.class);
        words.stream().flatMap(word -> Stream.ofNullable(DEPTHS.get(word))).forEach(depths::add);
        List<String> rest = without(words, DEPTHS.keySet());
        if (rest.isEmpty()) {
            return no(Why.NO_MUSCLE);
        }
        List<Muscle> meant = names.meant(rest);
        if (meant.size() == 1) {
            return depths.size() > 1
                    ? no(Why.TWO_DEPTHS)
                    : placed(heard, meant.getFirst(), depths.stream().findFirst());
        }
        List<Muscle> layers = names.meant(words);
        return layers.size() == 1 ? placed(heard, layers.getFirst(), Optional.empty()) : ask(rest, meant);
    }

    private Line ask(List<String> words, List<Muscle> meant) {
        return meant.isEmpty()
                ? new NotUnderstood(Why.UNKNOWN_MUSCLE, names.near(words))
                : new NotUnderstood(
                        Why.SEVERAL_MUSCLES, meant.stream().map(Muscle::id).toList());
    }

    private static Line placed(Heard heard, Muscle muscle, Optional<Depth> depth) {
        Optional<Side> side = muscle.isPaired()
                ? heard.side().filter(said -> said != Side.MIDLINE)
                : heard.side().or(() -> Optional.of(Side.MIDLINE));
        return side.<Line>map(on -> new Line.Understood(heard.needles(), muscle.id(), on, heard.size(), depth))
                .orElseGet(() -> new NotUnderstood(Why.NO_SIDE, List.of(muscle.id())));
    }

    private static List<String> without(List<String> words, Set<String> taken) {
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(taken::contains);
        return rest;
    }

    private static NotUnderstood no(Why why) {
        return new NotUnderstood(why, List.of());
    }
}
