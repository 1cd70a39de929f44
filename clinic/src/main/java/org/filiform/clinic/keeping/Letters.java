package org.filiform.clinic.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.filiform.clinic.outbox.MailDoor;
import org.filiform.clinic.outbox.NotSent;
import org.filiform.clinic.reach.SettingProblem;

/** Whether letters can leave the house, and whether some wait for too long. */
final class Letters {

    private static final String ABOUT = "mail";
    private static final Duration TOO_LONG = Duration.ofDays(1);

    private Letters() {}

    /** The way that is set: a mail server, or files where there is none. */
    static Finding way(String setting, Path folder) {
        if (setting.isBlank()) {
            return Finding.ok(
                    ABOUT, "no mail server is set: letters are put as files into " + folder.resolve("outbox"));
        }
        try {
            return way(MailDoor.knock(setting));
        } catch (SettingProblem problem) {
            return unreadable(problem);
        }
    }

    /** The settings, when they cannot be used. The problem says what to do, and its code. */
    static Finding unreadable(SettingProblem problem) {
        return Finding.broken(ABOUT, "the settings cannot be used", String.valueOf(problem.getMessage()));
    }

    private static Finding way(MailDoor.Answer answer) {
        return answer.closed()
                .map(reason -> Finding.broken(ABOUT, says(answer, fault(reason)), toDo(fault(reason))))
                .orElseGet(() -> Finding.ok(
                        ABOUT,
                        answer.server() + " answers, " + (answer.isProtected() ? "protected" : "on this machine")));
    }

    private static KeepingFault fault(NotSent.Reason reason) {
        return switch (reason) {
            case UNPROTECTED -> KeepingFault.MAIL_UNPROTECTED;
            case SIGN_IN -> KeepingFault.MAIL_SIGN_IN;
            case UNREACHABLE, ADDRESS, REFUSED, UNSURE, NO_WAY -> KeepingFault.MAIL_SILENT;
        };
    }

    private static String says(MailDoor.Answer answer, KeepingFault fault) {
        String said = answer.said().lines().findFirst().orElse("").strip();
        return answer.server() + ": " + fault.what() + (said.isEmpty() ? "" : " (" + said + ")");
    }

    private static String toDo(KeepingFault fault) {
        return fault.whatToDo() + " [" + fault.code() + "]";
    }

    /** Those that wait. Whose they are and what they say is nobody's business here. */
    static Finding waiting(DataSource source, Clock clock) {
        long waiting = MailDoor.waitingSinceBefore(clock.instant().minus(TOO_LONG), source);
        return waiting == 0
                ? Finding.ok("letters", "none has waited for more than a day")
                : Finding.look(
                        "letters",
                        waiting + (waiting == 1 ? " has" : " have") + " waited for more than a day",
                        "See that the clinic runs and that mail is well; then they leave by themselves.");
    }
}
