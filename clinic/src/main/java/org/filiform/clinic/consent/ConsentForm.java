package org.filiform.clinic.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.visits.Fault;

/** What was typed and drawn under a consent; it comes back as it was when something is missing. */
public final class ConsentForm {

    private static final int LONGEST = 1500;
    private static final int LONGEST_NAME = 120;

    private final Map<String, List<String>> values;
    private final List<Fault> faults = new ArrayList<>();

    ConsentForm(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    static ConsentForm blank() {
        return new ConsentForm(Map.of("request", List.of(UUID.randomUUID().toString())));
    }

    /** One text, without spaces around it; empty where there is none. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The number of the form; a new one where it is none, so that nothing is mistaken for sent before. */
    UUID request() {
        try {
            return UUID.fromString(text("request"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    String why() {
        return cut("why", LONGEST);
    }

    /** The signature, where nothing is missing. */
    Optional<Consent.Signature> read(Signers.Who who, Client client) {
        require(!text("said").isEmpty() && text("said").length() <= LONGEST, "said", "consent.fault.said");
        Optional<Guardian> speaker = speaker(who);
        String drawn = text("drawing");
        Optional<Drawing> drawing = drawn.isEmpty() ? Optional.empty() : Drawing.of(drawn);
        require(drawn.isEmpty() || drawing.isPresent(), "name", "consent.fault.drawing");
        require(drawing.isPresent() || !drawn.isEmpty() || !text("name").isEmpty(), "name", "consent.fault.name");
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        String signed =
                text("name").isEmpty() ? speaker.map(Guardian::name).orElse(client.name()) : cut("name", LONGEST_NAME);
        return Optional.of(new Consent.Signature(
                speaker.map(Guardian::id),
                signed,
                drawing,
                text("said"),
                cut("interpreter", LONGEST_NAME),
                is("assent", "yes")));
    }

    private Optional<Guardian> speaker(Signers.Who who) {
        return switch (who) {
            case Signers.Who.Self _ -> Optional.empty();
            case Signers.Who.AgeUnknown _ -> {
                require(false, "said", "consent.fault.age");
                yield Optional.empty();
            }
            case Signers.Who.Speaker(List<Guardian> speakers) -> {
                Optional<Guardian> chosen = speakers.stream()
                        .filter(speaker -> speaker.id().toString().equals(text("speaker")))
                        .findFirst();
                require(chosen.isPresent(), "speaker", "consent.fault.speaker");
                require(is("assent", "yes"), "assent", "consent.fault.assent");
                yield chosen;
            }
        };
    }

    private String cut(String name, int most) {
        String text = text(name);
        return text.substring(0, Math.min(most, text.length()));
    }

    private void require(boolean holds, String field, String text) {
        if (!holds) {
            faults.add(new Fault(field, text, ""));
        }
    }
}
