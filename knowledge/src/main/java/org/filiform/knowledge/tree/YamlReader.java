package org.filiform.knowledge.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML file into a tree. Anchors, aliases and tags are refused, so that a small file cannot grow into a large
 * tree, and what stands in the file is all there is to read.
 */
public final class YamlReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 4 << 20;

    /** The deepest nesting of lists and mappings that is read. */
    public static final int DEEPEST = 32;

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String file, Iterator<Event> events, Problems problems) {
        this.file = file;
        this.events = events;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param file how the file is named in problems
     * @param bytes its content, UTF-8
     * @param problems where problems go
     * @return the tree; empty if there is none that could be read, and then there is a problem
     */
    public static Optional<Node> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST_FILE) {
            problems.add(
                    Place.in(file),
                    Fault.UNREADABLE,
                    "This file is larger than " + LARGEST_FILE + " bytes: divide it into several.");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setUseMarks(true)
                    .setParseComments(false)
                    .setCodePointLimit(LARGEST_FILE)
                    .build();
            return new YamlReader(file, new Parse(settings).parseString(text).iterator(), problems).document();
        } catch (CharacterCodingException e) {
            problems.add(Place.in(file), Fault.UNREADABLE, "This file is not UTF-8: save it as UTF-8.");
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> place(file, mark))
                    .orElse(Place.in(file));
            problems.add(place, Fault.UNREADABLE, "This is not YAML: " + e.getProblem() + ". Correct it.");
        } catch (YamlEngineException e) {
            problems.add(Place.in(file), Fault.UNREADABLE, "This is not YAML: " + e.getMessage() + ". Correct it.");
        } catch (TooDeep e) {
            problems.add(e.place, Fault.UNREADABLE, "This is nested more than " + DEEPEST + " deep: make it flatter.");
        }
        return Optional.empty();
    }

    private Optional<Node> document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            problems.add(Place.in(file), Fault.UNREADABLE, "This file is empty: fill it or remove it.");
            return Optional.empty();
        }
        Node root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.add(
                    place(after), Fault.UNWANTED_YAML, "A second document begins here: put it into a file of its own.");
        }
        return Optional.of(root);
    }

    private Node node(Event event, int depth) {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new TooDeep(place);
        }
        refuseTricks(event, place);
        return switch (event.getEventId()) {
            case Scalar -> new Node.Scalar(((ScalarEvent) event).getValue().strip(), place);
            case SequenceStart -> items(place, depth);
            case MappingStart -> entries(place, depth);
            case Alias -> new Node.Scalar("", place);
            case Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd, StreamEnd, StreamStart ->
                throw new IllegalStateException("A node cannot begin with " + event.getEventId());
        };
    }

    private void refuseTricks(Event event, Place place) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored) {
            problems.add(place, Fault.UNWANTED_YAML, "A pack has no anchors and aliases: write out what is meant.");
        }
        boolean tagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
        if (tagged) {
            problems.add(place, Fault.UNWANTED_YAML, "A pack has no tags: remove the word that begins with '!'.");
        }
    }

    private Node items(Place place, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            nodes.add(node(next, depth + 1));
        }
        return new Node.Items(nodes, place);
    }

    private Node entries(Place place, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next, depth + 1);
            Node value = node(events.next(), depth + 1);
            entry(key, value, keys).ifPresent(entries::add);
        }
        return new Node.Entries(entries, place);
    }

    private Optional<Node.Entry> entry(Node key, Node value, Set<String> keys) {
        if (!(key instanceof Node.Scalar scalar)) {
            problems.add(key.place(), Fault.WRONG_TYPE, "A key is one word, not a list or a mapping.");
            return Optional.empty();
        }
        if (!keys.add(scalar.text())) {
            problems.add(
                    key.place(),
                    Fault.DUPLICATE_KEY,
                    "'" + scalar.text() + "' stands here a second time: keep one of the two.");
            return Optional.empty();
        }
        return Optional.of(new Node.Entry(scalar, value));
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(Place.in(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Carries the place out of the recursion; it never leaves this class. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Place place;

        TooDeep(Place place) {
            super(null, null, false, false);
            this.place = place;
        }
    }
}
