package org.filiform.fhir.skim;

/** Goes over the marked places of a line and shows a {@link Skimmer} every one that may matter. One serves one thread. */
final class Scan {

    private static final String VECTORS = "jdk.incubator.vector";
    private static final int NOT_YET = -1;

    private final Blocks blocks;
    private byte[] bytes = {};
    private int limit;

    private Scan(Blocks blocks) {
        this.blocks = blocks;
    }

    /** One that works on any machine. */
    static Scan byWords(Pair pair) {
        return new Scan(new WordBlocks(pair));
    }

    /** One that needs the module with vectors. */
    static Scan byVectors(Pair pair) {
        return new Scan(new VectorBlocks(pair));
    }

    /** Whether the program was started with the module that brings vectors, and the machine has some that fit. */
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule(VECTORS).isPresent() && VectorBlocks.fits();
    }

    /** Lines follow, up to the limit. */
    void begin(byte[] lines, int end) {
        bytes = lines;
        limit = end;
        blocks.reset(lines, end);
    }

    /**
     * Goes over a line.
     *
     * @param from the brace with which the resource begins
     * @param skimmer is shown what may matter
     * @return the index after the line and its end; negative if it must be read, because the skimmer says so or because
     *     its shape is not that of one whole resource
     */
    int line(int from, Skimmer skimmer) {
        if (!blocks.holds(from, skimmer.wanted())) {
            blocks.begin(from, skimmer.wanted());
        }
        int first = (from - blocks.from) / Blocks.BLOCK;
        int stop = blocks.stopFrom(first);
        Probe probe = skimmer.probe();
        int closed = NOT_YET;
        while (true) {
            while (stop == blocks.stopCount) {
                blocks.goOn();
                first = NOT_YET;
                stop = 0;
            }
            int block = blocks.stops[stop++];
            int at = blocks.from + block * Blocks.BLOCK;
            long line = block == first ? -1L << (from - at) : -1L;
            long end = blocks.ends(block) & line;
            long inLine = end == 0 ? line : line & ((end & -end) - 1);
            for (long marks = blocks.marks(block) & inLine; marks != 0; marks &= marks - 1) {
                int place = at + Long.numberOfTrailingZeros(marks);
                byte sign = bytes[place];
                if (isDigit(sign)) {
                    if (probe.mayBeFigure(bytes, place, limit)) {
                        return -1;
                    }
                } else if (sign != '}') {
                    if (matters(place, sign, block, marks & -marks, skimmer)) {
                        return -1;
                    }
                } else if (blocks.depthBefore(block, marks & -marks) == 1) {
                    if (closed != NOT_YET) {
                        return forget();
                    }
                    closed = place;
                }
            }
            if (end != 0) {
                return behind(at + Long.numberOfTrailingZeros(end), closedBy(block, at, inLine, closed));
            }
        }
    }

    /**
     * Where the resource closes: once, and with the last brace of its line.
     *
     * @param before where it did in an earlier block
     */
    private int closedBy(int block, int at, long inLine, int before) {
        long close = blocks.closes(block) & inLine;
        if (close == 0) {
            return before;
        }
        long last = Long.highestOneBit(close);
        boolean closes = before == NOT_YET && blocks.depthBefore(block, last) == 1;
        return closes && !closesSooner(block, close, last) ? at + Long.numberOfTrailingZeros(last) : NOT_YET;
    }

    /** Whether a brace before the last one closes the resource already. */
    private boolean closesSooner(int block, long close, long last) {
        if (blocks.depthBefore(block, close & -close) >= Long.bitCount(close)) {
            return false;
        }
        for (long left = close & ~last; left != 0; left &= left - 1) {
            if (blocks.depthBefore(block, left & -left) == 1) {
                return true;
            }
        }
        return false;
    }

    /** The index after the end of the line, if it was one whole resource. */
    private int behind(int end, int closed) {
        return closed != NOT_YET && end != blocks.broken && isBlank(closed + 1, end)
                ? Math.min(end + 1, limit)
                : forget();
    }

    /** What is not whole may have left behind a wrong idea of strings and depth. */
    private int forget() {
        blocks.forget();
        return -1;
    }

    private boolean isBlank(int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes[at] != ' ' && bytes[at] != '\r' && bytes[at] != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean matters(int at, byte sign, int block, long bit, Skimmer skimmer) {
        if (sign == '\\') {
            return hides(at);
        }
        if (sign == ':' || (sign <= ' ' && sign >= 0)) {
            return number(at, skimmer);
        }
        byte next = at + 1 < limit ? bytes[at + 1] : 0;
        if (isDigit(next) || next == '.') {
            return isLetter(sign) && skimmer.probe().mayBeLetters(bytes, at, limit);
        }
        return skimmer.name(at, blocks.depthBefore(block, bit)) || skimmer.pair(at);
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isLetter(byte sign) {
        int small = sign | 0x20;
        return small >= 'a' && small <= 'z';
    }

    /** A code that was written as a number; its colon may stand before this place. */
    private boolean number(int behindName, Skimmer skimmer) {
        int colon = behindBlanks(behindName);
        int begin = colon < limit && bytes[colon] == ':' ? behindBlanks(colon + 1) : colon;
        return begin < limit && isDigit(bytes[begin]) && skimmer.probe().mayBeFigure(bytes, begin, limit);
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < limit && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Whether an escape may hide a letter or a digit. */
    private boolean hides(int backslash) {
        return backslash + 3 >= limit
                || (bytes[backslash + 1] == 'u' && bytes[backslash + 2] == '0' && bytes[backslash + 3] == '0');
    }
}
