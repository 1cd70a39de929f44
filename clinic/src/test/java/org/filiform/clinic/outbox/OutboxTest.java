package org.filiform.clinic.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.reach.SettingProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way to a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

    private final RunningClinic clinic = RunningClinic.start();
    private final LetterBook letters = clinic.bean(LetterBook.class);
    private final JdbcClient database = clinic.bean(JdbcClient.class);
    private GreenMail server = new GreenMail();

    /** The clinic's own would put them into files. */
    @BeforeAll
    void letTheCourierRest() {
        clinic.bean(Courier.class).stop();
    }

    @BeforeEach
    void openTheMailServer() {
        database.sql("truncate letter").update();
        server = open(0);
    }

    private static GreenMail open(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "0.0.0.0", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterEach
    void closeTheMailServer() {
        server.stop();
    }

    @AfterAll
    void stop() {
        clinic.close();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private SmtpPost post(String host, int port) {
        return new SmtpPost(MailServer.read("smtp://" + host + ":" + port + "?from=clinic%40example.org"));
    }

    private Courier courier() {
        return new Courier(letters, post("localhost", port()));
    }

    /** Written as a letter to somebody, by an act that becomes certain. */
    private void write(String to, String subject) {
        write(to, subject, true);
    }

    private void write(String to, String subject, boolean byMail) {
        letters.write(new Letter(to, subject, "Grüße"), Optional.empty(), byMail);
    }

    private List<String> states() {
        return database.sql("select state from letter order by id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void twoCouriersAtTheSameTimeSendEachLetterOnce() throws Exception, InterruptedException {
        for (int i = 0; i < 40; i++) {
            write("somebody@example.org", "Letter " + i);
        }

        Thread one = Thread.ofVirtual().start(courier()::carryAll);
        Thread other = Thread.ofVirtual().start(courier()::carryAll);
        one.join();
        other.join();

        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        assertThat(subjects).hasSize(40).doesNotHaveDuplicates();
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void aLetterThatWasSentKeepsItsNameAndNothingOfItsTextStays() throws Exception, InterruptedException {
        write("somebody@example.org", "Schöne Grüße, Łukasz — 你好");

        courier().carryAll();

        MimeMessage message = server.getReceivedMessages()[0];
        UUID id = database.sql("select id from letter").query(UUID.class).single();
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@example.org>");
        assertThat(message.getSubject()).isEqualTo("Schöne Grüße, Łukasz — 你好");
        assertThat(message.getContent().toString()).contains("Grüße");
        assertThat(database.sql("select content from letter")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndOneThatStaysDownIsReported() throws IOException {
        int port = port();
        server.stop();
        write("somebody@example.org", "Later");
        Courier courier = new Courier(letters, post("localhost", port));

        courier.carryAll();
        assertThat(states()).containsExactly("WAITING");
        server = open(port);
        courier.carryAll();
        assertThat(server.getReceivedMessages()).isEmpty();
        clinic.wait(LetterBook.WAITS.getFirst());
        courier.carryAll();
        assertThat(server.getReceivedMessages()).hasSize(1);

        server.stop();
        write("somebody@example.org", "Never");
        courier.carryAll();
        for (Duration wait : LetterBook.WAITS) {
            clinic.wait(wait);
            courier.carryAll();
        }
        assertThat(letters.notSent()).singleElement().satisfies(failed -> {
            assertThat(failed.reason()).isEqualTo(NotSent.Reason.UNREACHABLE);
            assertThat(failed.subject()).isEqualTo("Never");
        });
    }

    @Test
    void aRefusedAddressIsReportedAndTheNextLetterGoes() throws IOException {
        try (Refusing refusing = new Refusing("550 No such person here", "")) {
            write("nobody@example.org", "To nobody");
            new Courier(letters, post("localhost", refusing.port())).carryAll();
        }
        write("somebody@example.org", "To somebody");
        courier().carryAll();

        assertThat(letters.notSent()).singleElement().satisfies(failed -> {
            assertThat(failed.to()).isEqualTo("nobody@example.org");
            assertThat(failed.reason()).isEqualTo(NotSent.Reason.ADDRESS);
            assertThat(failed.detail()).contains("No such person here");
        });
        assertThat(server.getReceivedMessages()).hasSize(1);
        letters.seen(letters.notSent().getFirst().id());
        assertThat(letters.notSent()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksOffAfterTheTextIsNotTriedAgain() throws IOException {
        try (Refusing breaking = new Refusing("", "")) {
            write("somebody@example.org", "Perhaps");
            Courier courier = new Courier(letters, post("localhost", breaking.port()));
            courier.carryAll();
            LetterBook.WAITS.forEach(clinic::wait);
            courier.carryAll();

            assertThat(breaking.connections()).isOne();
        }
        assertThat(letters.notSent()).extracting(NotSent::reason).containsExactly(NotSent.Reason.UNSURE);
    }

    @Test
    void aLetterThatAProcessHeldWhenItDiedIsNotHandedOverTwice() {
        write("somebody@example.org", "Held");
        assertThat(letters.take(true)).isPresent();

        clinic.wait(LetterBook.LONGEST_HANDING.plusSeconds(1));
        courier().carryAll();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letters.notSent()).extracting(NotSent::reason).containsExactly(NotSent.Reason.UNSURE);
    }

    @Test
    void aFileThatAProcessHeldWhenItDiedIsThereOnce() throws IOException {
        Path folder = Files.createTempDirectory("filiform-letters-");
        FilePost post = new FilePost(folder);
        write("somebody@example.org", "Held", false);
        post.hand(letters.take(false).orElseThrow());

        clinic.wait(LetterBook.LONGEST_HANDING.plusSeconds(1));
        new Courier(letters, post).carryAll();

        assertThat(states()).containsExactly("SENT");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aStopWaitsForTheLetterInHandAndLeavesTheOthers() throws IOException {
        write("somebody@example.org", "In hand");
        write("somebody@example.org", "Not yet");
        try (Refusing slow = new Refusing("", "250 kept")) {
            Courier courier = new Courier(letters, post("localhost", slow.port()));
            courier.start();
            awaitInHand();
            courier.stop();
        }
        assertThat(states()).containsExactly("SENT", "WAITING");
    }

    @Test
    void aLetterThatIsStillNotHandedOverThenWaitsAgain() throws IOException {
        write("somebody@example.org", "Not taken");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Courier courier = new Courier(letters, post("localhost", silent.getLocalPort()));
            courier.start();
            awaitInHand();
            courier.stop(Duration.ofMillis(200));
        }
        assertThat(states()).containsExactly("WAITING");
    }

    private void awaitInHand() {
        while (!states().contains("HANDING")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anActThatIsDoneIsDoneWhateverBecomesOfItsLetter() {
        TransactionTemplate act = new TransactionTemplate(clinic.bean(PlatformTransactionManager.class));
        database.sql("alter table letter add constraint broken check (state = 'WAITING')")
                .update();

        act.executeWithoutResult(_ -> clinic.bean(Outbox.class).send(new Letter("somebody@example.org", "Waits", "x")));

        database.sql("alter table letter drop constraint broken").update();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void aProgramWithoutMailMakesNoFileOfALetterThatGoesByMail() throws IOException {
        Courier withoutMail = new Courier(letters, new FilePost(Files.createTempDirectory("filiform-letters-")));
        write("somebody@example.org", "By mail");
        withoutMail.carryAll();
        assertThat(states()).containsExactly("WAITING");
        assertThat(letters.notSent()).isEmpty();

        clinic.wait(LetterBook.LATE.plusSeconds(1));
        withoutMail.carryAll();
        assertThat(letters.notSent()).extracting(NotSent::reason).containsExactly(NotSent.Reason.NO_WAY);
        letters.seen(letters.notSent().getFirst().id());
        assertThat(letters.notSent()).isEmpty();

        courier().carryAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aProgramWithoutMailDoesNotHandOverAgainWhatOneWithMailHeldWhenItDied() throws IOException {
        Courier withoutMail = new Courier(letters, new FilePost(Files.createTempDirectory("filiform-letters-")));
        write("somebody@example.org", "Held");
        assertThat(letters.take(true)).isPresent();

        clinic.wait(LetterBook.LONGEST_HANDING.plusSeconds(1));
        withoutMail.carryAll();

        assertThat(states()).as("and says so, for nobody else may come").containsExactly("FAILED");
        assertThat(letters.notSent()).extracting(NotSent::reason).containsExactly(NotSent.Reason.UNSURE);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    /** Written before it was kept which way a letter leaves. */
    @Test
    void aLetterThatNamesNoWayLeavesByTheOneThatThereIs() {
        write("somebody@example.org", "Old");
        clinic.bean(JdbcClient.class).sql("update letter set by_mail = null").update();

        courier().carryAll();

        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void anActThatIsUndoneSendsNothing() {
        TransactionTemplate act = new TransactionTemplate(clinic.bean(PlatformTransactionManager.class));

        act.executeWithoutResult(undone -> {
            clinic.bean(Outbox.class).send(new Letter("somebody@example.org", "Undone", "x"));
            undone.setRollbackOnly();
        });

        assertThat(states()).isEmpty();
    }

    @Test
    void aNameOrAnAddressCannotAddALineToTheHead() throws MessagingException {
        assertThatThrownBy(() -> new Letter("a@example.org\r\nBcc: b@example.org", "x", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter("a@example.org", "x\nBcc: b@example.org", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        write("a@example.org, b@example.org", "Two at once");
        write("A <a@example.org> b", "Broken");
        courier().carryAll();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letters.notSent()).hasSize(2).allMatch(failed -> failed.reason() == NotSent.Reason.ADDRESS);
    }

    /** The mail server of this test offers no protection, and is on another address than the loopback here. */
    @Test
    void beyondThisMachineNothingGoesUnprotected() throws SocketException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst();
        String host = outside.map(InetAddress::getHostAddress).orElse("127.0.0.2");
        write("somebody@example.org", "Open card");

        new Courier(letters, post(host, port())).carryAll();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void aMailServerIsReadFromItsAddressAndItsPasswordIsInNoText() {
        MailServer server = MailServer.read("smtp://desk%40example.org:p%40ss+word@mail.example.org");

        assertThat(server.user()).isEqualTo("desk@example.org");
        assertThat(server.from()).isEqualTo("desk@example.org");
        assertThat(server.password()).isEqualTo("p@ss+word");
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.isOnThisMachine()).isFalse();
        assertThat(server.toString()).doesNotContain("word");
        for (String wrong : List.of("mail.example.org", "http://a@b", "smtp://user:x@host", "smtp://", "smtp:// a")) {
            assertThatThrownBy(() -> MailServer.read(wrong))
                    .isInstanceOf(SettingProblem.class)
                    .hasMessageContaining("FIL-6310");
        }
    }

    @Test
    void theExamplesThatAreShownAreUnderstood() throws IOException {
        Pattern example = Pattern.compile("smtp://[^\\s`,]+");
        String said = catchThrowable(() -> MailServer.read("nonsense")).getMessage();
        String errors = Files.readString(Path.of("..", "docs", "errors-clinic.md"));

        for (String text : List.of(Files.readString(Path.of("..", "README.md")), errors, said)) {
            Matcher shown = example.matcher(text);
            assertThat(shown.find()).isTrue();
            assertThat(MailServer.read(shown.group()).from()).isEqualTo("desk@example.org");
            assertThat(text).contains("%40");
        }
    }

    /** A mail server that refuses whoever a letter is to, or takes its time over the text, or breaks off after it. */
    private static final class Refusing implements AutoCloseable {

        private static final Duration SLOW = Duration.ofMillis(500);

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();
        private final String refusal;
        private final String afterText;

        Refusing(String refusal, String afterText) throws IOException {
            this.refusal = refusal;
            this.afterText = afterText;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        int connections() {
            return connections.get();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    connections.incrementAndGet();
                    talk(caller);
                } catch (IOException _) {
                    return;
                }
            }
        }

        private void talk(Socket caller) throws IOException {
            BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
            OutputStream out = caller.getOutputStream();
            out.write("220 here\r\n".getBytes(US_ASCII));
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text) {
                    if (!line.equals(".")) {
                        continue;
                    }
                    if (afterText.isEmpty()) {
                        return;
                    }
                    LockSupport.parkNanos(SLOW.toNanos());
                    out.write((afterText + "\r\n").getBytes(US_ASCII));
                    text = false;
                    continue;
                }
                text = line.startsWith("DATA");
                String answer =
                        line.startsWith("RCPT") && !refusal.isEmpty() ? refusal : text ? "354 go on" : "250 fine";
                out.write((answer + "\r\n").getBytes(US_ASCII));
                if (line.startsWith("QUIT")) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
