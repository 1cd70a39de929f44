package org.filiform.clinic.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.filiform.clinic.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A clinic that is at work already, and then gets this program. */
class EarlierTablesTest {

    /** Where a clinic at work may stand, and how many steps led there. */
    private static final String RELEASED = "701";

    private static final int STEPS = 16;

    /** A step that is new is newer than every other: one that stood among them would never be made. */
    @Test
    void tables_that_were_made_earlier_are_brought_to_where_this_program_has_them() {
        DataSource old = earlier();
        assertThat(Flyway.configure().dataSource(old).load().info().applied()).hasSize(STEPS);
        assertThat(new Schema(old).standing()).isInstanceOf(Schema.Standing.Behind.class);

        new Schema(old).advance();

        assertThat(new Schema(old).standing()).isInstanceOf(Schema.Standing.Current.class);
    }

    @Test
    void the_doctor_accuses_nobody_of_what_the_first_start_will_make() {
        List<Finding> findings = new Doctor(Clock.systemUTC()).examine(earlier());

        assertThat(findings).extracting(Finding::state).doesNotContain(Finding.State.BROKEN);
    }

    private static DataSource earlier() {
        DataSource old = TestDatabase.empty().source();
        Flyway.configure().dataSource(old).target(RELEASED).load().migrate();
        return old;
    }
}
