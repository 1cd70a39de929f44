package org.filiform.clinic.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final Trail trail;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, Trail trail) {
        this.repository = repository;
        this.trail = trail;
    }

    /**
     * A session.
     *
     * @param handle names it on a page; it opens nothing
     * @param since when it began
     * @param lastUsed when it was last used
     * @param agent what the browser called itself
     * @param isThis whether it is the one that asks
     */
    public record Open(String handle, Instant since, Instant lastUsed, String agent, boolean isThis) {}

    /** All of an account, the one last used first. */
    public List<Open> of(AccountId account, String thisId) {
        return sessions(account).values().stream()
                .map(session -> open(session, thisId))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends one of them. */
    public void end(AccountId account, String handle) {
        sessions(account).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(repository::deleteById);
        trail.done("session.ended", "");
    }

    /** Ends all of them but one; an empty id ends all. */
    public void endOthers(AccountId account, String butId) {
        sessions(account).keySet().stream().filter(id -> !id.equals(butId)).forEach(repository::deleteById);
        trail.done("session.others-ended", account.toString());
    }

    private Map<String, ? extends Session> sessions(AccountId account) {
        return repository.findByPrincipalName(account.toString());
    }

    private static Open open(Session session, String thisId) {
        String agent = session.getAttribute(Entry.AGENT);
        return new Open(
                handle(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                agent == null ? "" : agent,
                session.getId().equals(thisId));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secret.hash(id));
    }
}
