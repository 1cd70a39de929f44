package org.filiform.clinic.drawings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.body.BodyMap;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.filiform.clinic.drawings.Drawing.Quality;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;

/** A drawing as it was sent; it comes back as it was sent when something is to be put right. */
public final class PaintForm {

    private static final String FIELD = "paint";

    private final Map<String, List<String>> typed;
    private final Pack pack;
    private final Map<Token, Integer> strengths;
    private final List<String> leftOver;
    private final List<PaintFault> faults = new ArrayList<>();
    private String choir;
    private int taken;

    PaintForm(Map<String, List<String>> typed, Pack pack) {
        this.typed = Map.copyOf(typed);
        this.pack = pack;
        PaintedPlaces places = PaintedPlaces.read(all(FIELD), pack);
        this.strengths = new TreeMap<>(places.strengths());
        this.leftOver = places.leftOver();
        this.faults.addAll(places.faults());
        this.choir = text("choir");
    }

    /** A form to begin with: empty, or as it was painted before. */
    static PaintForm beginning(Optional<Drawing> before, Pack pack) {
        Map<String, List<String>> typed = new TreeMap<>();
        typed.put("request", List.of(UUID.randomUUID().toString()));
        before.ifPresent(drawing -> {
            typed.put(
                    FIELD,
                    drawing.strengths().entrySet().stream()
                            .filter(region ->
                                    pack.regions().find(region.getKey()).isPresent())
                            .map(region -> region.getKey() + ":" + region.getValue())
                            .toList());
            typed.put(
                    "quality",
                    drawing.paint().qualities().stream().map(Quality::name).toList());
        });
        return new PaintForm(typed, pack);
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** One text, without spaces around it; empty where there is none. */
    public String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public boolean is(String name, String value) {
        return all(name).contains(value);
    }

    /** The number of the form; a new one where it is none, so that nothing is mistaken for sent before. */
    public UUID request() {
        return id("request").orElseGet(UUID::randomUUID);
    }

    /** An id that was sent; empty where it is none. */
    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public List<PaintFault> faults() {
        return List.copyOf(faults);
    }

    /** Places that were sent and could not be taken, as they were sent. */
    public List<String> leftOver() {
        return leftOver;
    }

    /** The CHOIR codes that are still to be taken over, as they were written. */
    public String choir() {
        return choir;
    }

    /** How many regions were painted from CHOIR codes just now. */
    public int taken() {
        return taken;
    }

    /** The drawing to paint on, with what is painted so far. */
    public BodyMap map(BodyMaps maps) {
        return maps.paint("pain", FIELD, strengths);
    }

    /** Paints what CHOIR codes say. What is painted already stays as it is: it is finer. */
    void takeOver() {
        ChoirText read = ChoirText.read(choir, numbering(), pack);
        read.strengths().forEach((region, level) -> taken += strengths.putIfAbsent(region, level) == null ? 1 : 0);
        faults.addAll(read.faults());
        choir = read.leftOver();
    }

    private Choir.Numbering numbering() {
        return Arrays.stream(Choir.Numbering.values())
                .filter(numbering -> is("body", numbering.name()))
                .findFirst()
                .orElse(Choir.Numbering.UNKNOWN);
    }

    /** Something that another page asks beside the drawing and that is missing. */
    public void miss(PaintFault fault) {
        faults.add(fault);
    }

    /** What was painted, where nothing is to be put right. */
    public Optional<Paint> read() {
        boolean isNone = is("none", "yes");
        require(!strengths.isEmpty() || isNone || !faults.isEmpty(), "pain", "FIL-7805");
        require(strengths.isEmpty() || !isNone, "none", "FIL-7806");
        String note = text("note");
        require(note.length() <= Paint.LONGEST_NOTE, "note", "FIL-7807", String.valueOf(Paint.LONGEST_NOTE));
        require(choir.isEmpty(), "choir", "FIL-7813");
        Set<Quality> qualities = qualities();
        return faults.isEmpty() ? Optional.of(new Paint(strengths, qualities, note)) : Optional.empty();
    }

    private Set<Quality> qualities() {
        Set<String> names = Arrays.stream(Quality.values()).map(Quality::name).collect(Collectors.toSet());
        all("quality").stream()
                .filter(sent -> !names.contains(sent))
                .forEach(sent -> faults.add(PaintFault.at("quality", "FIL-7812", sent)));
        return Arrays.stream(Quality.values())
                .filter(quality -> is("quality", quality.name()))
                .collect(Collectors.toSet());
    }

    private void require(boolean holds, String field, String code, String... gaps) {
        if (!holds) {
            faults.add(PaintFault.at(field, code, gaps));
        }
    }
}
