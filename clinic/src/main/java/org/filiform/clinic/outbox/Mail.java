package org.filiform.clinic.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What became of letters, for whoever has to know. */
@Component
public class Mail {

    private final LetterBook letters;
    private final Post post;

    Mail(LetterBook letters, Post post) {
        this.letters = letters;
        this.post = post;
    }

    /** Whether letters leave as mail; without a mail server they stay as files in the data folder. */
    public boolean leavesTheHouse() {
        return post.isMail();
    }

    /** Letters that could not be sent and of which nobody has taken note, the last first. */
    public List<NotSent> notSent() {
        return letters.notSent();
    }

    /** The last letter to a client, if it could not be sent. */
    public Optional<NotSent> notSentTo(UUID client) {
        return letters.notSent(client);
    }

    /** Somebody has taken note. */
    public void seen(UUID letter) {
        letters.seen(letter);
    }
}
