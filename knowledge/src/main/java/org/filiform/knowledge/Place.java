package org.filiform.knowledge;

/**
 * Where something stands in a pack.
 *
 * @param file the path from the folder of the pack, with slashes
 * @param line counted from 1; 0 where it is not known, as in a compiled pack
 * @param column counted from 1; 0 where it is not known
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** Somewhere in the file. */
    public static Place in(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** As tools write it: {@code file:line:column}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
