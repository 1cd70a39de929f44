package org.filiform.clinic.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.shell.HouseState;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.AdoptionReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules that this clinic follows: those of the newest adoption, in the pack that was adopted. A newer pack that comes
 * with the program waits until somebody has looked at it and signed; until then the adopted one keeps answering. Where
 * nothing was adopted, or what was adopted cannot be read any more, the pack that was shipped is proposed and not adopted.
 */
@Component
public class Rules implements HouseState {

    static final String CLINICAL_LEAD = "clinical lead";

    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);
    private static final Signed NOBODY = new Signed("none", "", "");

    /** A signature, with the hashes of what was adopted and of its pack: the same may be adopted again. */
    private record Signed(String id, String hash, String pack) {}

    /** What was compiled last. */
    private record Compiled(Signed signed, Followed followed) {}

    private final boolean demonstration;
    private final JdbcClient database;
    private final KeptPacks kept;
    private final Trail trail;
    private final AtomicReference<Compiled> compiled;

    Rules(@Value("${filiform.demo:false}") boolean demonstration, JdbcClient database, KeptPacks kept, Trail trail) {
        this.demonstration = demonstration;
        this.database = database;
        this.kept = kept;
        this.trail = trail;
        this.compiled = new AtomicReference<>(new Compiled(NOBODY, Followed.of(shipped(), Optional.empty())));
    }

    /** The pack that is followed now. Whoever also needs its rules takes both from {@link #followed}. */
    public Pack pack() {
        return followed().pack();
    }

    /** The pack that came with this program, which may be newer than the one that is followed. */
    public final Pack shipped() {
        return PackLoader.shipped();
    }

    /** As they are followed now. Another process may have adopted, so this is looked up each time. */
    public Followed followed() {
        Signed newest = newest();
        Compiled before = compiled.get();
        if (before.signed().equals(newest)) {
            return before.followed();
        }
        Compiled now = new Compiled(newest, compile(newest));
        compiled.set(now);
        return now.followed();
    }

    private Signed newest() {
        return database.sql("select id, hash, pack_hash from adoption order by adopted_at desc, id desc limit 1")
                .query((row, _) -> new Signed(row.getString("id"), row.getString("hash"), row.getString("pack_hash")))
                .optional()
                .orElse(NOBODY);
    }

    /** The newest signature by a name that no other has, whether or not what it adopted can be read. */
    String newestSignature() {
        return newest().id();
    }

    private Followed compile(Signed signed) {
        return kept.read(signed.pack())
                .flatMap(pack -> adopted(pack, signed).map(adoption -> Followed.of(pack, Optional.of(adoption))))
                .orElseGet(() -> Followed.of(shipped(), Optional.empty()));
    }

    private Optional<Adoption> adopted(Pack pack, Signed signed) {
        return database.sql("select content from adoption where hash = :hash and pack_hash = :pack limit 1")
                .param("hash", signed.hash())
                .param("pack", signed.pack())
                .query(String.class)
                .optional()
                .flatMap(content -> switch (read(pack, content)) {
                    case Loading.Loaded<Adoption>(Adoption adoption) -> Optional.of(adoption);
                    case Loading.Refused<Adoption> refused -> {
                        LOG.error("What was adopted cannot be read: {} {}", signed.hash(), refused.problems());
                        yield Optional.empty();
                    }
                });
    }

    /** An adoption as text, checked as a whole; the same text that {@code --adoption} takes on the command line. */
    static Loading<Adoption> read(Pack pack, String content) {
        return AdoptionReader.read("adoption.yaml", content.getBytes(UTF_8), pack);
    }

    /** Until the transaction ends nobody else signs, here or in another process; everybody reads. */
    void oneAtATime() {
        database.sql("lock table adoption in share row exclusive mode").update();
    }

    /** From now on this counts. */
    @Transactional
    public void adopt(Adoption adoption, String content, AccountId by) {
        sign(adoption, content, by, List.of());
    }

    /** From now on this counts, and these rules were looked at one by one. */
    @Transactional
    void sign(Adoption adoption, String content, AccountId by, List<Reviews.Review> reviews) {
        sign(shipped(), PackLoader.shippedBytes(), adoption, content, by, reviews);
    }

    private void sign(
            Pack pack, byte[] bytes, Adoption adoption, String content, AccountId by, List<Reviews.Review> reviews) {
        kept.keep(pack, bytes);
        UUID id = database.sql("insert into adoption (pack_hash, hash, content, adopted_by, adopted_as) values (:pack,"
                        + " :hash, :content, :by, :name) returning id")
                .param("pack", pack.identity().hash())
                .param("hash", adoption.hash())
                .param("content", content)
                .param("by", by.value())
                .param("name", adoption.by())
                .query(UUID.class)
                .single();
        reviews.forEach(review -> review.keep(database, id));
        trail.done(
                "rules.adopted", adoption.hash() + " of pack " + pack.identity().hash());
    }

    /** Adopts everything as it is proposed, signed by somebody. */
    @Transactional
    public void adoptAsProposed(String name, LocalDate on, AccountId by) {
        adoptAsProposed(shipped(), PackLoader.shippedBytes(), name, on, by);
    }

    /**
     * The same with another pack than the one that was shipped, as after an update of the program.
     *
     * @param compiled the pack as it was compiled
     */
    @Transactional
    public void adoptAsProposed(Pack pack, byte[] compiled, String name, LocalDate on, AccountId by) {
        String text = AdoptionText.write(pack, name, CLINICAL_LEAD, on, List.of());
        switch (read(pack, text)) {
            case Loading.Loaded<Adoption>(Adoption adoption) -> sign(pack, compiled, adoption, text, by, List.of());
            case Loading.Refused<Adoption>(var problems) -> throw new IllegalStateException(problems.toString());
        }
    }

    @Override
    public boolean isDemonstration() {
        return demonstration;
    }

    @Override
    public boolean isAdopted() {
        return followed().adoption().isPresent();
    }

    @Override
    public boolean isUpdateWaiting() {
        Followed now = followed();
        return now.adoption().isPresent()
                && !now.pack().identity().hash().equals(shipped().identity().hash());
    }
}
