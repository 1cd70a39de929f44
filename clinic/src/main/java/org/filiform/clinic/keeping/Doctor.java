package org.filiform.clinic.keeping;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.filiform.clinic.reach.SettingProblem;
import org.springframework.dao.DataAccessException;

/** Looks at an installation and says what is well, what somebody should look at, and what is broken. It changes nothing. */
public final class Doctor {

    private final Clock clock;

    public Doctor(Clock clock) {
        this.clock = clock;
    }

    /** The machine, and the folder in which everything is kept. */
    public List<Finding> examine(Path folder) {
        return Stream.concat(Machine.examine().stream(), new Premises(folder, clock).examine().stream())
                .toList();
    }

    /** Whether the clinic can listen. */
    public Finding examine(int port, boolean clinicRuns) {
        return Machine.port(port, clinicRuns);
    }

    /**
     * Whether letters can leave.
     *
     * @param mail the mail server that is set; empty for none
     */
    public Finding examine(Path folder, String mail) {
        return Letters.way(mail, folder);
    }

    /** Whether letters can leave, when the settings cannot be used. */
    public static Finding unreadable(SettingProblem problem) {
        return Letters.unreadable(problem);
    }

    /** The database and what stands guard in it. */
    public List<Finding> examine(DataSource source) {
        List<Finding> found = new ArrayList<>();
        try {
            found.addAll(new Server(source, clock).examine());
            found.addAll(new Tables(source, clock).examine());
            found.add(Letters.waiting(source, clock));
        } catch (SQLException | DataAccessException e) {
            found.add(unreadable(String.valueOf(e.getMessage())));
        }
        return found;
    }

    /** The database, when there is none to be examined. */
    public static Finding unreadable(String why) {
        String first = why.lines().findFirst().orElse("");
        return Finding.broken(
                "database",
                first,
                "Everything about the database waits for that. [" + KeepingFault.CANNOT_READ.code() + "]");
    }
}
