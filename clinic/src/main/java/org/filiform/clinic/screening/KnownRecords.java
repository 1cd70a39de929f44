package org.filiform.clinic.screening;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.incoming.KeptRecord;
import org.filiform.clinic.incoming.RecordId;
import org.filiform.clinic.incoming.Records;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.fhir.person.PersonReader;
import org.filiform.fhir.person.PersonRecord;
import org.springframework.stereotype.Component;

/** What a client's records from elsewhere say. A record never changes, so what was read once is kept in memory. */
@Component
class KnownRecords {

    private static final int MOST_KEPT = 500;

    private final Records records;
    private final PersonReader reader;
    private final Map<RecordId, PersonRecord> read = Collections.synchronizedMap(new Latest());

    KnownRecords(Records records, Rules rules, Clock clock) {
        this.records = records;
        this.reader = new PersonReader(CodeIndex.of(rules.pack()), Figures.of(rules.pack()), clock.getZone());
    }

    /** All that counts, taken together. */
    PersonRecord of(ClientId client) {
        PersonRecord all = PersonRecord.SILENCE;
        for (KeptRecord record : records.counting(client)) {
            all = all.with(read.computeIfAbsent(record.id(), id -> reader.read(records.lines(id), record.fileName())));
        }
        return all;
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

    /** Forgets what was asked for longest ago. */
    private static final class Latest extends LinkedHashMap<RecordId, PersonRecord> {

        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordId, PersonRecord> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
