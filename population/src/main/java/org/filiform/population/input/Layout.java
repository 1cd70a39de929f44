package org.filiform.population.input;

/** Whether a {@code .json} file holds one document, or a resource on each line. */
final class Layout {

    private Layout() {}

    /**
     * Whether the first line is an object by itself and something follows it.
     *
     * @param bytes the beginning of the file
     * @param to how much of it there is
     */
    static boolean isLines(byte[] bytes, int to) {
        int begin = skipBlank(bytes, afterMark(bytes, to), to);
        int end = LineEnds.first(bytes, begin, to);
        int next = skipBlank(bytes, end, to);
        int last = end - 1;
        while (last > begin && isBlank(bytes[last])) {
            last--;
        }
        return next < to && last > begin && bytes[begin] == '{' && bytes[last] == '}';
    }

    /** The index after a byte order mark, which some programs put in front. */
    static int afterMark(byte[] bytes, int to) {
        boolean mark = to >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    private static int skipBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }
}
