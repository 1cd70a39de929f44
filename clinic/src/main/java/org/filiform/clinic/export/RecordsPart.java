package org.filiform.clinic.export;

import java.util.List;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.incoming.KeptRecord;
import org.filiform.clinic.incoming.Records;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;

/** Records that came from elsewhere. */
@Component
class RecordsPart implements RecordPart {

    private final Records records;

    RecordsPart(Records records) {
        this.records = records;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String resources(Client client) {
        return records.counting(client.id()).stream()
                .map(record -> records.lines(record.id()))
                .collect(Collectors.joining());
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<KeptRecord> kept = records.of(client.id());
        return kept.isEmpty()
                ? List.of()
                : List.of(new Section(
                        texts.of("export.records"),
                        "",
                        List.of(
                                texts.of("export.records.file"),
                                texts.of("export.records.entries"),
                                texts.of("export.records.state")),
                        kept.stream().map(record -> row(record, texts)).toList()));
    }

    private static List<String> row(KeptRecord record, Texts texts) {
        String state = record.waits() ? "incoming.waits" : record.counts() ? "incoming.counts" : "incoming.out";
        return List.of(record.fileName(), String.valueOf(record.resources()), texts.of(state));
    }
}
