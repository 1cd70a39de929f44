package org.filiform.clinic.outbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes letters and wakes the courier once the act that caused them is certain. */
@Component
class LetterBox implements Outbox {

    private final LetterBook letters;
    private final Post post;
    private final Courier courier;

    LetterBox(LetterBook letters, Post post, Courier courier) {
        this.letters = letters;
        this.post = post;
        this.courier = courier;
    }

    @Override
    @Transactional
    public void send(Letter letter) {
        take(letter, Optional.empty());
    }

    @Override
    @Transactional
    public void send(Letter letter, UUID client) {
        take(letter, Optional.of(client));
    }

    private void take(Letter letter, Optional<UUID> client) {
        letters.write(letter, client, post.isMail());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.wake();
            }
        });
    }
}
