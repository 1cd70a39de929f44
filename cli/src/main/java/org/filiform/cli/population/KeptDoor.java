package org.filiform.cli.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.cli.Knowledge;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.decision.fact.FactId;
import org.filiform.population.input.Inputs;
import org.filiform.population.store.KeptStore;
import org.filiform.population.store.ReadingDigest;
import org.filiform.population.store.StoreException;

/** Opens kept facts, and says in a sentence why it cannot. */
final class KeptDoor {

    private static final int FACTS_NAMED = 12;

    private KeptDoor() {}

    /** What is done with kept facts. */
    @FunctionalInterface
    interface Use<T> {
        T with(KeptStore store) throws Refusal;
    }

    /**
     * Opens a store, checks that its facts would be read in the same way with these packs, and uses it.
     *
     * @throws Refusal if it cannot be used
     */
    static <T> T use(String name, Collection<Knowledge> all, Use<T> use) throws Refusal {
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw Message.PATH_MISSING.with(name);
        }
        try (KeptStore store = KeptStore.open(path)) {
            for (Knowledge knowledge : all) {
                readAlike(name, store, knowledge);
            }
            return use.with(store);
        } catch (StoreException trouble) {
            throw refusal(trouble, name);
        }
    }

    private static void readAlike(String name, KeptStore store, Knowledge knowledge) throws Refusal {
        Set<FactId> changed =
                ReadingDigest.of(knowledge.pack()).changedSince(store.label().reading());
        if (!changed.isEmpty()) {
            String named =
                    changed.stream().limit(FACTS_NAMED).map(FactId::value).collect(Collectors.joining(", "));
            int others = changed.size() - FACTS_NAMED;
            throw Message.STORE_READ_OTHERWISE.with(name, others > 0 ? named + " and " + others + " others" : named);
        }
    }

    /** The sentence for what went wrong. */
    static Refusal refusal(StoreException trouble, String name) {
        return switch (trouble.fault()) {
            case NOT_A_STORE ->
                holdsRecords(name) ? Message.RECORDS_NOT_KEPT.with(name) : Message.STORE_MISSING.with(name);
            case HALF_WRITTEN -> Message.STORE_HALF_WRITTEN.with(name);
            case DAMAGED -> Message.STORE_DAMAGED.with(name, trouble.detail());
            case OTHER_FORMAT -> Message.STORE_OF_OTHER_FORMAT.with(name, trouble.detail());
            case PLACE_TAKEN -> Message.STORE_PLACE_TAKEN.with(trouble.detail());
            case NOT_WRITTEN -> Message.STORE_NOT_WRITTEN.with(trouble.detail());
            case NOT_READ -> Message.STORE_UNREADABLE.with(trouble.detail());
        };
    }

    private static boolean holdsRecords(String name) {
        return !Inputs.of(Path.of(name)).files().isEmpty();
    }
}
