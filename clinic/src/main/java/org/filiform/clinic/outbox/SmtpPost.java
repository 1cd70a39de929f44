package org.filiform.clinic.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to a mail server. Beyond this machine the connection is protected, or there is none. Each letter keeps one
 * Message-ID, so that whoever gets it from two servers on the way sees one.
 */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;

    private final MailServer server;
    private final Session session;

    SmtpPost(MailServer server) {
        this(server, TO_CONNECT, TO_ANSWER);
    }

    SmtpPost(MailServer server, Duration toConnect, Duration toAnswer) {
        this.server = server;
        this.session = Session.getInstance(properties(server, toConnect, toAnswer));
    }

    private static Properties properties(MailServer server, Duration toConnect, Duration toAnswer) {
        String protocol = server.protectedAtOnce() ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        boolean guarded = !server.isOnThisMachine();
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(prefix + "connectiontimeout", Long.toString(toConnect.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(toAnswer.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(toAnswer.toMillis()));
        properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(guarded && !server.protectedAtOnce()));
        properties.setProperty(prefix + "ssl.checkserveridentity", Boolean.toString(guarded));
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        return properties;
    }

    @Override
    public Handed hand(Item item) {
        try {
            return hand(message(item));
        } catch (AddressException e) {
            return new Handed.Never(NotSent.Reason.ADDRESS, words(e));
        } catch (MessagingException e) {
            return new Handed.Never(NotSent.Reason.REFUSED, words(e));
        }
    }

    /** Empty when the server would take a letter; else why not. Nothing is handed over. */
    Optional<Handed.Later> knock() throws MessagingException {
        Transport connection = session.getTransport();
        try {
            return connect(connection);
        } finally {
            hangUp(connection);
        }
    }

    private MimeMessage message(Item item) throws MessagingException {
        MimeMessage message = new Named(session, item.id(), server.from());
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(Message.RecipientType.TO, plain(item.letter().to()));
        message.setSubject(item.letter().subject(), UTF_8.name());
        message.setText(item.letter().text(), UTF_8.name());
        message.setSentDate(Date.from(item.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** One address, and nothing beside it. */
    private static InternetAddress plain(String to) throws AddressException {
        InternetAddress address = new InternetAddress(to, true);
        if (!to.equals(address.getAddress())) {
            throw new AddressException("Not one plain address", to);
        }
        return address;
    }

    private Handed hand(MimeMessage message) throws MessagingException {
        Transport connection = session.getTransport();
        try {
            Optional<Handed.Later> closed = connect(connection);
            return closed.isPresent() ? closed.get() : hand(message, connection);
        } finally {
            hangUp(connection);
        }
    }

    /** Empty when the server listens; else why not. */
    private Optional<Handed.Later> connect(Transport connection) {
        try {
            if (server.user().isEmpty()) {
                connection.connect();
            } else {
                connection.connect(server.user(), server.password());
            }
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of(new Handed.Later(NotSent.Reason.SIGN_IN, words(e)));
        } catch (MessagingException e) {
            boolean unprotected = e.getCause() instanceof SSLException || words(e).contains("STARTTLS");
            NotSent.Reason reason = unprotected ? NotSent.Reason.UNPROTECTED : NotSent.Reason.UNREACHABLE;
            return Optional.of(new Handed.Later(reason, words(e)));
        }
    }

    /** From here on the server may have it, and only what it says counts. */
    private static Handed hand(MimeMessage message, Transport connection) throws MessagingException {
        Address[] to = message.getAllRecipients();
        try {
            connection.sendMessage(message, to);
            return new Handed.Accepted();
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    /** How a connection ends says nothing about the letter. */
    private static void hangUp(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up first", e);
        }
    }

    private static Handed refused(MessagingException refusal) {
        for (Exception said = refusal; said instanceof MessagingException one; said = one.getNextException()) {
            OptionalInt code = code(one);
            if (code.isPresent() && code.getAsInt() >= TEMPORARY) {
                boolean address = one instanceof SMTPAddressFailedException;
                NotSent.Reason reason = address ? NotSent.Reason.ADDRESS : NotSent.Reason.REFUSED;
                return code.getAsInt() >= PERMANENT
                        ? new Handed.Never(reason, words(one))
                        : new Handed.Later(reason, words(one));
            }
        }
        return new Handed.Unsure(words(refusal));
    }

    private static OptionalInt code(MessagingException said) {
        return switch (said) {
            case SMTPAddressFailedException address -> OptionalInt.of(address.getReturnCode());
            case SMTPSenderFailedException sender -> OptionalInt.of(sender.getReturnCode());
            case SMTPSendFailedException letter -> OptionalInt.of(letter.getReturnCode());
            default -> OptionalInt.empty();
        };
    }

    private static String words(Exception e) {
        return String.valueOf(e.getMessage());
    }

    @Override
    public boolean isMail() {
        return true;
    }

    /** A message with the name that it keeps. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, UUID letter, String from) {
            super(session);
            this.name = "<" + letter + from.substring(from.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
