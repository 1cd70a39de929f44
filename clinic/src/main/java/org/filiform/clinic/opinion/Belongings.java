package org.filiform.clinic.opinion;

import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.RecordKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose record letters and decisions belong to, so that whoever may not open the record does not open them either. */
@Configuration
class Belongings {

    @Bean
    RecordKeys lettersOfRecords(JdbcClient jdbc) {
        return new Key("opinions", "select client_id from opinion_letter where id = ?", jdbc);
    }

    @Bean
    RecordKeys decisionsOfRecords(JdbcClient jdbc) {
        return new Key("overrides", "select client_id from override_decision where id = ?", jdbc);
    }

    private record Key(String under, String sql, JdbcClient jdbc) implements RecordKeys {
        @Override
        public Optional<UUID> client(UUID id) {
            return jdbc.sql(sql).param(id).query(UUID.class).optional();
        }
    }
}
