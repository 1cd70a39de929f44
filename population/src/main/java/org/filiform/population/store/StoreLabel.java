package org.filiform.population.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.FactId;

/**
 * What kept facts rest on.
 *
 * @param asOf the moment for which they were read
 * @param pack the pack with which they were read
 * @param reading what reading depended on
 */
public record StoreLabel(AsOf asOf, Frame.PackIdentity pack, ReadingDigest reading) {

    void write(Manifest manifest) {
        manifest.add("as-of", asOf.day(), asOf.zone().getId())
                .add("pack", pack.name(), pack.version(), pack.hash())
                .add("reader", reading.reader(), reading.shared());
        new TreeMap<>(reading.facts()).forEach((fact, sum) -> manifest.add("fact", fact, sum));
    }

    static StoreLabel read(Manifest manifest) {
        try {
            List<String> asOf = words(manifest, "as-of", 2);
            List<String> pack = words(manifest, "pack", 3);
            List<String> reader = words(manifest, "reader", 2);
            Map<FactId, String> facts = new LinkedHashMap<>();
            manifest.all("fact").forEach(words -> facts.put(new FactId(words.get(0)), words.get(1)));
            return new StoreLabel(
                    new AsOf(LocalDate.parse(asOf.get(0)), ZoneId.of(asOf.get(1))),
                    new Frame.PackIdentity(pack.get(0), pack.get(1), pack.get(2)),
                    new ReadingDigest((int) Manifest.number(reader.get(0), "reader"), reader.get(1), facts));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw StoreException.damaged(Manifest.FILE + " does not say what it rests on");
        }
    }

    private static List<String> words(Manifest manifest, String name, int count) {
        return manifest.all(name).stream()
                .filter(words -> words.size() == count)
                .findFirst()
                .orElseThrow(() -> StoreException.damaged(Manifest.FILE + " does not say " + name));
    }

    /** The same as other programs see it, beside each table. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("filiform.format", Integer.toString(Manifest.FORMAT));
        told.put("filiform.as-of", asOf.day().toString());
        told.put("filiform.zone", asOf.zone().getId());
        told.put("filiform.pack", pack.name() + " " + pack.version());
        told.put("filiform.pack.hash", pack.hash());
        told.put("filiform.reader", reading.reader() + " " + reading.shared());
        return told;
    }
}
