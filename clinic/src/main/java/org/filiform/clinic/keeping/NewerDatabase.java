package org.filiform.clinic.keeping;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A program that is older than the tables would write what the newer one does not understand: it does not start. */
@Configuration
class NewerDatabase {

    @Bean
    FlywayMigrationStrategy refuseNewer() {
        return NewerDatabase::migrate;
    }

    private static void migrate(Flyway flyway) {
        if (new Schema(flyway.getConfiguration().getDataSource()).standing()
                instanceof Schema.Standing.Ahead(String version)) {
            throw new KeepingProblem(KeepingFault.NEWER_DATABASE, "its tables are of version " + version);
        }
        flyway.migrate();
    }
}
