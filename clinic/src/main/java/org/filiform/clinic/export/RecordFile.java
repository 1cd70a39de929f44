package org.filiform.clinic.export;

import java.nio.charset.StandardCharsets;
import org.filiform.clinic.clients.Client;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A copy of a record as a file that a browser saves, named for the client. */
public final class RecordFile {

    private static final MediaType FHIR = MediaType.valueOf("application/fhir+json");

    private RecordFile() {}

    /** For other systems. */
    public static ResponseEntity<byte[]> of(Client client, String bundle) {
        return of(FHIR, client.name() + ".json", bundle.getBytes(StandardCharsets.UTF_8));
    }

    /** For people. */
    public static ResponseEntity<byte[]> of(Client client, byte[] paper) {
        return of(MediaType.APPLICATION_PDF, client.name() + ".pdf", paper);
    }

    private static ResponseEntity<byte[]> of(MediaType type, String name, byte[] content) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(content);
    }
}
