package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.ClientId;
import org.springframework.stereotype.Component;

/** What doctors answered about a client and what was decided against a finding, each as one thing that happened. */
@Component
public class OpinionStory {

    private final DoctorLetters letters;
    private final Overrides overrides;
    private final Clock clock;

    OpinionStory(DoctorLetters letters, Overrides overrides, Clock clock) {
        this.letters = letters;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * One thing.
     *
     * @param at when
     * @param text the key of what it is
     * @param gaps what stands in its gaps: who, about what, until when
     * @param address where it is read
     */
    public record Happened(Instant at, String text, List<Object> gaps, String address) {

        public Happened {
            gaps = List.copyOf(gaps);
        }
    }

    /** All of a client. */
    public List<Happened> of(ClientId client) {
        List<Happened> all = new ArrayList<>();
        letters.of(client).forEach(letter -> add(letter, all));
        overrides.of(client).stream()
                .map(decision -> new Happened(
                        decision.at(),
                        "story.decided",
                        List.of(
                                decision.byName(),
                                decision.title(),
                                decision.until().toString()),
                        decision.address()))
                .forEach(all::add);
        return all;
    }

    private void add(Letter letter, List<Happened> all) {
        String about = letter.about().stream().map(Letter.About::title).collect(Collectors.joining(", "));
        all.add(new Happened(
                letter.askedOn().atStartOfDay(clock.getZone()).toInstant(),
                "story.asked",
                List.of(letter.doctor().name(), about, letter.askedName()),
                letter.address()));
        letter.answers()
                .forEach(answer -> all.add(new Happened(
                        answer.recordedAt(),
                        "story.answered",
                        List.of(answer.answeredBy(), about, answer.expiresOn().toString()),
                        letter.address())));
    }
}
