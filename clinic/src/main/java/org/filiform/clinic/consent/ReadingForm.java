package org.filiform.clinic.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.visits.Fault;

/** What somebody says about a text that they read at home; it comes back as it was when something is missing. */
public final class ReadingForm {

    private static final int LONGEST = 1500;

    private final Map<String, List<String>> values;
    private final List<Fault> faults = new ArrayList<>();

    public ReadingForm(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** One on which nothing was typed yet. */
    public static ReadingForm blank() {
        return new ReadingForm(Map.of("request", List.of(UUID.randomUUID().toString())));
    }

    /** One text, without spaces around it; empty where there is none. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    boolean saysRead() {
        return text("decision").equals("read");
    }

    UUID request() {
        try {
            return UUID.fromString(text("request"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    /** Who says it, where nothing is missing. One reader alone need not be chosen. */
    Optional<Sent.Reader> reader(List<Sent.Reader> readers) {
        Optional<Sent.Reader> reader = readers.stream()
                .filter(one -> readers.size() == 1 || key(one).equals(text("reader")))
                .findFirst();
        require(reader.isPresent(), "reader", "consent.read.fault.reader");
        require(saysRead() || !text("question").isEmpty(), "question", "consent.read.fault.question");
        require(text("question").length() <= LONGEST, "question", "consent.read.fault.long");
        return reader.filter(_ -> faults.isEmpty());
    }

    /** By which a reader is chosen. */
    public static String key(Sent.Reader reader) {
        return reader.guardian().map(UUID::toString).orElse("client");
    }

    private void require(boolean holds, String field, String text) {
        if (!holds) {
            faults.add(new Fault(field, text, ""));
        }
    }
}
