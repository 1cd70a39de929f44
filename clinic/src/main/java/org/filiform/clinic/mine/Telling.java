package org.filiform.clinic.mine;

import java.time.Clock;
import java.time.LocalDate;
import org.filiform.clinic.clients.Privacy;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.screening.ClientStory;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;

/** Puts what a client told into sentences. What is private is left out for whoever speaks for a young client. */
@Component
class Telling {

    private final ClientStory story;
    private final Privacy privacy;
    private final Times times;
    private final Clock clock;

    Telling(ClientStory story, Privacy privacy, Times times, Clock clock) {
        this.story = story;
        this.privacy = privacy;
        this.times = times;
        this.clock = clock;
    }

    Told of(MyRecord record, Texts texts) {
        ClientStory.Story all = story.of(record.client(), showsAll(record));
        return new Told(
                all.told().stream()
                        .filter(told -> !told.reply().equals("no"))
                        .map(told -> line(told, texts))
                        .toList(),
                all.told().stream()
                        .filter(told -> told.reply().equals("no"))
                        .map(told -> line(told, texts))
                        .toList(),
                all.said(),
                all.kept(),
                all.urgent());
    }

    private Told.Line line(ClientStory.Told told, Texts texts) {
        String key = "mine.reply." + told.reply();
        String day = times.day(LocalDate.ofInstant(told.saidAt(), clock.getZone()), texts);
        return new Told.Line(
                told.question(),
                told.detail().isEmpty() ? texts.of(key) : texts.of(key + ".detail", told.detail()),
                told.by()
                        .map(who -> texts.of(told.settled() ? "mine.told.settled" : "mine.told.for-you", who, day))
                        .orElseGet(() -> texts.of("mine.told.said", day)),
                told.expired());
    }

    /** Whether nothing is kept from whoever looks. */
    boolean showsAll(MyRecord record) {
        return record.isOwn() || !isKept(record);
    }

    /** Whether private answers of a young client are kept from those who speak for them; empty of meaning for an adult. */
    boolean isKept(MyRecord record) {
        return privacy.isKept(record.client());
    }

    /** Whether the client is not of age. */
    boolean isYoung(MyRecord record) {
        return record.client()
                .age(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .filter(age -> age < Privacy.ADULT)
                .isPresent();
    }
}
