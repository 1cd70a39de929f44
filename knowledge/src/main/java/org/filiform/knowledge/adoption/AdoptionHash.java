package org.filiform.knowledge.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.Node;

/** The hash of an adoption, over one form of it that does not depend on how it was written down. */
final class AdoptionHash {

    private static final Place NOWHERE = Place.in("adoption");

    private AdoptionHash() {}

    static String of(
            String of,
            Optional<String> pack,
            String by,
            String role,
            LocalDate on,
            Optional<String> reviewedBy,
            List<Change> changes) {
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(entry("of", of));
        pack.ifPresent(hash -> entries.add(entry("pack", hash)));
        entries.add(entry("by", by));
        entries.add(entry("role", role));
        entries.add(entry("on", on.toString()));
        reviewedBy.ifPresent(name -> entries.add(entry("reviewed-by", name)));
        List<Node> rules = changes.stream().sorted().map(AdoptionHash::change).toList();
        entries.add(new Node.Entry(text("rules"), new Node.Items(rules, NOWHERE)));
        return Binary.hash(new Node.Entries(entries, NOWHERE));
    }

    private static Node change(Change change) {
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(entry("id", change.rule().value()));
        change.enabled().ifPresent(enabled -> entries.add(entry("enabled", enabled ? "true" : "false")));
        change.action()
                .ifPresent(action -> entries.add(entry("action", action.name().toLowerCase(Locale.ROOT))));
        change.limit().ifPresent(limit -> entries.add(entry("limit", plain(limit))));
        change.because().ifPresent(because -> entries.add(entry("because", because)));
        return new Node.Entries(entries, NOWHERE);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static Node.Entry entry(String key, String value) {
        return new Node.Entry(text(key), text(value));
    }

    private static Node.Scalar text(String text) {
        return new Node.Scalar(text, NOWHERE);
    }
}
