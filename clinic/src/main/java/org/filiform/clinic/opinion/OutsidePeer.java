package org.filiform.clinic.opinion;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody outside who looks at what was decided alone. */
@Component
public class OutsidePeer {

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    OutsidePeer(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** A name and an address. */
    public record Peer(String name, String mail) {}

    /** The one who was named last; empty when nobody is. */
    Optional<Peer> now() {
        return database.sql("select name, mail from outside_peer order by named_at desc, id desc limit 1")
                .query((row, _) -> new Peer(row.getString("name"), row.getString("mail")))
                .optional()
                .filter(peer -> !peer.name().isEmpty());
    }

    /** From now on it is this one; an empty name is nobody. */
    @Transactional
    void name(Peer peer, AccountId by) {
        database.sql("insert into outside_peer (name, mail, named_by, named_at) values (:name, :mail, :by, :at)")
                .param("name", peer.name())
                .param("mail", peer.mail())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        trail.done("peer.named", peer.name());
    }
}
