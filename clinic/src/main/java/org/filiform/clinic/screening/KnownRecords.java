package org.filiform.clinic.screening;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Followed;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.incoming.KeptRecord;
import org.filiform.clinic.incoming.RecordId;
import org.filiform.clinic.incoming.Records;
import org.filiform.fhir.person.PersonReader;
import org.filiform.fhir.person.PersonRecord;
import org.springframework.stereotype.Component;

/** What a client's records from elsewhere say. A record never changes, so what was read once is kept in memory. */
@Component
class KnownRecords {

    private static final int MOST_KEPT = 500;

    private final Records records;
    private final PackCodes codes;
    private final Clock clock;
    private final Remembered<Read, PersonRecord> read = new Remembered<>(MOST_KEPT);
    private final Remembered<List<Read>, PersonRecord> together = new Remembered<>(MOST_KEPT);

    /** A record as it is read by the codes of a pack. */
    private record Read(RecordId record, String pack) {}

    KnownRecords(Records records, PackCodes codes, Clock clock) {
        this.records = records;
        this.codes = codes;
        this.clock = clock;
    }

    /** All that counts, taken together, as the pack reads it that is followed. */
    PersonRecord of(Followed followed, ClientId client) {
        List<KeptRecord> counting = records.counting(client);
        List<Read> as = counting.stream().map(record -> as(followed, record)).toList();
        return together.get(
                as,
                () -> counting.stream()
                        .map(record -> read.get(as(followed, record), () -> read(followed, record)))
                        .reduce(PersonRecord.SILENCE, PersonRecord::with));
    }

    private static Read as(Followed followed, KeptRecord record) {
        return new Read(record.id(), followed.pack().identity().hash());
    }

    private PersonRecord read(Followed followed, KeptRecord record) {
        PackCodes.Codes of = codes.of(followed.pack());
        return new PersonReader(of.index(), of.figures(), clock.getZone())
                .read(records.lines(record.id()), record.fileName());
    }

    boolean anyOf(ClientId client) {
        return !records.counting(client).isEmpty();
    }

    /** The resources of all that count, one a line. */
    String lines(ClientId client) {
        return records.counting(client).stream()
                .map(record -> records.lines(record.id()))
                .collect(Collectors.joining());
    }

    Optional<String> gender(ClientId client) {
        return records.gender(client);
    }
}
