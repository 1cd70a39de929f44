package org.filiform.clinic.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.clinic.Visitor.next;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.TestDatabase;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.FirstAccount;
import org.filiform.clinic.access.Person;
import org.junit.jupiter.api.Test;

class FirstRunTest {

    private static final Map<String, String> ADA =
            Map.of("name", "Ada Quist", "profession", "", "mail", "ada@example.org", "password", "four words in a row");

    @Test
    void theTerminalSaysHowToSignInTheFirstTimeAndTheLinkIsGoodOnce() {
        TestDatabase database = TestDatabase.empty();
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (RunningClinic clinic = startedOn(database, terminal)) {
            String link = link(terminal);
            Visitor visitor = clinic.visitor();
            assertThat(visitor.get("/first/guessed").statusCode()).isEqualTo(404);
            assertThat(visitor.post(link, link, Map.of("name", "", "mail", "nothing", "password", "short"))
                            .body())
                    .contains("Three things to put right")
                    .contains("value=\"nothing\"");
            assertThat(next(visitor.post(link, link, ADA))).isEqualTo("/today");
            assertThat(visitor.get("/account").body()).contains("Ada Quist");
            assertThat(clinic.visitor().get(link).statusCode()).isEqualTo(404);
            assertThat(clinic.bean(Accounts.class).findByMail("ADA@example.org"))
                    .map(Person::roles)
                    .contains(FirstAccount.roles());
        }
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        startedOn(database, second).close();
        assertThat(second.toString(UTF_8)).doesNotContain("/first/");
    }

    private static RunningClinic startedOn(TestDatabase database, ByteArrayOutputStream terminal) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(terminal, true, UTF_8));
        try {
            return RunningClinic.start(database);
        } finally {
            System.setOut(before);
        }
    }

    private static String link(ByteArrayOutputStream terminal) {
        Matcher link = Pattern.compile("http://localhost:\\d+(/first/\\S{43})").matcher(terminal.toString(UTF_8));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
