package org.filiform.population.store;

import java.util.List;

/**
 * One column of one block, as it lies in the file: first the list of its values, if it has one, then the rows.
 *
 * @param list the list of different values; empty sizes where there is none
 * @param rows the rows
 */
record Chunk(Page list, Page rows) {

    /**
     * A page of a Parquet file.
     *
     * @param values how many values
     * @param raw bytes before it was compressed
     * @param stored bytes in the file, without the header
     * @param crc CRC-32 of these
     */
    record Page(int values, int raw, int stored, int crc) {

        static final Page NONE = new Page(0, 0, 0, 0);

        boolean isThere() {
            return !equals(NONE);
        }

        /** The header before it, which follows from the rest. */
        byte[] header(boolean list, boolean listed) {
            Thrift header = new Thrift();
            header.number(1, list ? 2 : 0).number(2, raw).number(3, stored).number(4, crc);
            if (list) {
                header.struct(7, page -> page.number(1, values).number(2, Parquet.PLAIN));
            } else {
                header.struct(
                        5,
                        page -> page.number(1, values)
                                .number(2, listed ? Parquet.LISTED : Parquet.PLAIN)
                                .number(3, Parquet.RUNS)
                                .number(4, Parquet.RUNS));
            }
            return header.stop().bytes();
        }
    }

    byte[] listHeader() {
        return list.isThere() ? list.header(true, false) : new byte[0];
    }

    byte[] rowsHeader() {
        return rows.header(false, list.isThere());
    }

    /** Bytes in the file. */
    long length() {
        return (long) listHeader().length + list.stored() + rowsHeader().length + rows.stored();
    }

    /** Bytes that it would have in the file if nothing were compressed. */
    long rawLength() {
        return (long) listHeader().length + list.raw() + rowsHeader().length + rows.raw();
    }

    /** As numbers, for the text file of the store. */
    List<Integer> numbers() {
        return List.of(
                list.values(),
                list.raw(),
                list.stored(),
                list.crc(),
                rows.values(),
                rows.raw(),
                rows.stored(),
                rows.crc());
    }

    static final int NUMBERS = 8;

    /** As it was written by {@link #numbers()}. */
    static Chunk of(List<Integer> numbers) {
        return new Chunk(page(numbers.subList(0, 4)), page(numbers.subList(4, 8)));
    }

    private static Page page(List<Integer> numbers) {
        boolean negative = numbers.subList(0, 3).stream().anyMatch(number -> number < 0);
        if (negative) {
            throw StoreException.damaged("a size below nought");
        }
        return new Page(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
