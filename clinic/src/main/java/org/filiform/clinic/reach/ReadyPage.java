package org.filiform.clinic.reach;

import org.filiform.clinic.access.Open;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a proxy whether this process can answer. */
@Controller
class ReadyPage {

    private final JdbcClient database;

    ReadyPage(JdbcClient database) {
        this.database = database;
    }

    @Open(because = "A proxy asks, and learns nothing but this")
    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return said(HttpStatus.OK, "ready\n");
        } catch (DataAccessException _) {
            return said(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer\n");
        }
    }

    private static ResponseEntity<String> said(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words);
    }
}
