package org.filiform.clinic.needles;

import java.time.Clock;
import java.util.List;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** Takes operations of a visit that come another way than over the network, by the same rules. */
@Component
public class Recorder {

    private final Taking taking;
    private final Clock clock;

    Recorder(Taking taking, Clock clock) {
        this.taking = taking;
        this.clock = clock;
    }

    /**
     * Takes what a device would send.
     *
     * @param body as the device writes it
     * @return the codes of what was refused, in order
     * @throws IllegalArgumentException for a body that is none
     */
    public List<String> take(Visit visit, Whoever who, byte[] body, Texts texts) {
        return switch (Sent.read(body, clock.instant())) {
            case Sent.Read.Good(Sent sent) ->
                taking.take(visit.id(), sent, who, texts, false).refused().stream()
                        .map(Refusal::code)
                        .toList();
            case Sent.Read.Bad bad -> throw new IllegalArgumentException(bad.code());
        };
    }
}
