package org.filiform.population.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filiform.decision.batch.Block;

/** Where everything lies, as the text file of a store says it. */
final class Directory {

    private Directory() {}

    /** The chunks of each table, block by block. */
    static Map<Table, List<List<Chunk>>> of(Manifest manifest) {
        Map<Table, List<List<Chunk>>> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            tables.put(table, new ArrayList<>());
        }
        for (Table table : Table.values()) {
            List<List<String>> lines = manifest.all("block-" + table.name());
            lines.forEach(words -> Objects.requireNonNull(tables.get(table)).add(chunks(table, words)));
        }
        return tables;
    }

    private static List<Chunk> chunks(Table table, List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() != table.columns().size() * Chunk.NUMBERS) {
            throw StoreException.damaged(Manifest.FILE + " has a block of another shape");
        }
        List<Integer> numbers = words.stream().map(Directory::number).toList();
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += Chunk.NUMBERS) {
            chunks.add(Chunk.of(numbers.subList(from, from + Chunk.NUMBERS)));
        }
        if (chunks.stream().map(chunk -> chunk.rows().values()).distinct().count() != 1) {
            throw StoreException.damaged(Manifest.FILE + " has columns of different length");
        }
        return chunks;
    }

    private static int number(String word) {
        long number = Manifest.number(word, "block");
        if (number != (int) number) {
            throw StoreException.damaged(Manifest.FILE + " has a size that cannot be");
        }
        return (int) number;
    }

    /** How many blocks of patients there are, once it is sure that they fit each other. */
    static int blocks(Map<Table, List<List<Chunk>>> tables, long patients) {
        List<List<Chunk>> people = Objects.requireNonNull(tables.get(Table.PATIENTS));
        long left = patients;
        for (List<Chunk> block : people) {
            long wanted = Math.min(left, Block.MOST_PERSONS);
            if (block.isEmpty() || block.getFirst().rows().values() != wanted) {
                throw StoreException.damaged(Manifest.FILE + " has a block of another length");
            }
            left -= wanted;
        }
        boolean fits = left == 0
                && blocks(tables, Table.READINGS) == people.size()
                && blocks(tables, Table.GAPS) == people.size()
                && blocks(tables, Table.PROBLEMS) == 1;
        if (!fits) {
            throw StoreException.damaged(Manifest.FILE + " has tables that do not fit each other");
        }
        return people.size();
    }

    private static int blocks(Map<Table, List<List<Chunk>>> tables, Table table) {
        return Objects.requireNonNull(tables.get(table)).size();
    }
}
