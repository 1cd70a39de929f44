package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds the files of codes, and joins the parts of a set that lie in several of them. */
final class CodeBinder {

    private static final String PREFIX = "prefix";
    private static final String NAME = "name";
    private static final String CODE = "code";
    private static final String DISPLAY = "display";
    private static final String MEANING = "meaning";
    private static final String SEEN = "seen";

    private final Binding binding;
    private final Map<String, List<CodeEntry>> sets = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    CodeBinder(Binding binding) {
        this.binding = binding;
    }

    /** All sets, by id; the entries of each by system, kind and code. */
    List<CodeSet> sets(List<Node.Entries> files) {
        for (Node.Entries file : files) {
            file(binding.fields(file, "a file of codes"));
        }
        List<CodeSet> all = new ArrayList<>(sets.size());
        for (Map.Entry<String, List<CodeEntry>> set : sets.entrySet()) {
            Collections.sort(set.getValue(), new Order());
            all.add(new CodeSet(set.getKey(), set.getValue()));
        }
        return all;
    }

    private void file(Fields fields) {
        String system = fields.text("system");
        if (fields.need("sets") instanceof Node.Entries entries) {
            for (Node.Entry set : entries.entries()) {
                set(system, set);
            }
        } else if (fields.has("sets")) {
            fields.problem("sets", Fault.WRONG_TYPE, "'sets' should hold the sets by their names.");
        }
        fields.close();
    }

    private void set(String system, Node.Entry set) {
        String id = set.key().text();
        if (!binding.trusted() && !Shape.KEBAB.fits(id)) {
            binding.problem(
                    set.key().place(), Fault.BAD_ID, "'" + id + "' should be made of " + Shape.KEBAB.words() + ".");
        }
        List<CodeEntry> entries = sets.get(id);
        if (entries == null) {
            entries = new ArrayList<>();
            sets.put(id, entries);
        }
        if (set.value() instanceof Node.Items items) {
            for (Node node : items.nodes()) {
                code(node, system, id, entries);
            }
        } else {
            binding.problem(set.value().place(), Fault.WRONG_TYPE, "A set is a list of codes.");
        }
    }

    private void code(Node node, String system, String set, List<CodeEntry> into) {
        if (binding.trusted() && node instanceof Node.Entries entries) {
            into.add(compiled(entries, system));
        } else {
            code(binding.fields(node, "a code"), system, set, into);
        }
    }

    /** Thousands of codes are read each time a program starts: so what was checked is read in one go. */
    private CodeEntry compiled(Node.Entries entries, String system) {
        CodeEntry.Kind kind = CodeEntry.Kind.CODE;
        String code = "";
        String words = "";
        String seenAt = "";
        List<Token> regions = List.of();
        for (Node.Entry entry : entries.entries()) {
            String key = entry.key().text();
            if (!(entry.value() instanceof Node.Scalar value)) {
                regions = regions(binding.fields(entries, "a code"));
            } else if (key.equals(SEEN)) {
                seenAt = value.text();
            } else if (key.equals(DISPLAY) || key.equals(MEANING)) {
                words = value.text();
            } else {
                kind = kind(key);
                code = value.text();
            }
        }
        return new CodeEntry(system, kind, code, words, seenAt, regions);
    }

    private static List<Token> regions(Fields fields) {
        return fields.ids().tokens(fields.maybeNames("regions", Named.REGION, Named.REGION_GROUP));
    }

    private void code(Fields fields, String system, String set, List<CodeEntry> into) {
        String key = fields.has(PREFIX) ? PREFIX : fields.has(NAME) ? NAME : CODE;
        String code = fields.text(key);
        CodeEntry.Kind kind = kind(key);
        String words = fields.has(DISPLAY) ? fields.text(DISPLAY) : fields.text(MEANING);
        String seenAt = fields.text(SEEN);
        fields.maybeNames("regions", Named.REGION, Named.REGION_GROUP);
        check(fields, system, set, key, code);
        if (fields.sound()) {
            into.add(new CodeEntry(system, kind, code, words, seenAt, regions(fields)));
        }
    }

    private static CodeEntry.Kind kind(String key) {
        if (key.equals(CODE)) {
            return CodeEntry.Kind.CODE;
        }
        return key.equals(PREFIX) ? CodeEntry.Kind.PREFIX : CodeEntry.Kind.NAME;
    }

    private void check(Fields fields, String system, String set, String key, String code) {
        if (fields.has(DISPLAY) && CodeShape.hidesDisplays(system)) {
            fields.problem(
                    DISPLAY,
                    Fault.CODE_SHAPE,
                    "Displays of this system may not be shipped: write the meaning in your own words, as 'meaning'.");
        }
        Optional<String> fault = CodeShape.fault(system, kind(key), code);
        if (fault.isPresent()) {
            fields.problem(key, Fault.CODE_SHAPE, fault.get());
        }
        if (!code.isEmpty() && !seen.add(set + '|' + system + '|' + key + '|' + code)) {
            fields.problem(key, Fault.DUPLICATE_ENTRY, "'" + code + "' is in '" + set + "' already: keep one.");
        }
    }

    /** By system, kind and code. */
    private static final class Order implements Comparator<CodeEntry> {
        @Override
        public int compare(CodeEntry one, CodeEntry other) {
            int bySystem = one.system().compareTo(other.system());
            if (bySystem != 0) {
                return bySystem;
            }
            int byKind = one.kind().compareTo(other.kind());
            return byKind != 0 ? byKind : one.code().compareTo(other.code());
        }
    }
}
