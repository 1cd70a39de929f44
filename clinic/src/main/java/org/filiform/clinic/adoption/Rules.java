package org.filiform.clinic.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.shell.HouseState;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.adoption.AdoptedRules;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.AdoptionReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules that this clinic follows: the pack that was shipped, as the newest adoption changes it. An adoption of another
 * pack does not count, so a new pack is proposed and not adopted until somebody has looked at it.
 */
@Component
public class Rules implements HouseState {

    static final String CLINICAL_LEAD = "clinical lead";

    private static final String NOBODY = "";

    /** What was compiled last, by the hash of its adoption. */
    private record Compiled(String hash, Followed followed) {}

    private final boolean demonstration;
    private final JdbcClient database;
    private final Trail trail;
    private final Pack pack = PackLoader.shipped();
    private final AtomicReference<Compiled> compiled;

    Rules(@Value("${filiform.demo:false}") boolean demonstration, JdbcClient database, Trail trail) {
        this.demonstration = demonstration;
        this.database = database;
        this.trail = trail;
        this.compiled = new AtomicReference<>(compile(NOBODY, Optional.empty()));
    }

    public Pack pack() {
        return pack;
    }

    /** As they are followed now. Another process may have adopted, so this is looked up each time. */
    public Followed followed() {
        Optional<String> newest = database.sql(
                        "select hash from adoption where pack_hash = :pack order by adopted_at desc, id desc limit 1")
                .param("pack", pack.identity().hash())
                .query(String.class)
                .optional();
        Compiled before = compiled.get();
        if (before.hash().equals(newest.orElse(NOBODY))) {
            return before.followed();
        }
        Compiled now = compile(newest.orElse(NOBODY), newest.flatMap(this::read));
        compiled.set(now);
        return now.followed();
    }

    private Optional<Adoption> read(String hash) {
        return database.sql("select content from adoption where hash = :hash order by adopted_at desc limit 1")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .flatMap(content -> switch (read(pack, content)) {
                    case Loading.Loaded<Adoption>(Adoption adoption) -> Optional.of(adoption);
                    case Loading.Refused<Adoption> _ ->
                        throw new IllegalStateException("What was adopted can no longer be read: " + hash);
                });
    }

    private Compiled compile(String hash, Optional<Adoption> adoption) {
        RuleSet rules = adoption.map(adopted -> AdoptedRules.of(pack, adopted)).orElseGet(pack::ruleSet);
        return new Compiled(hash, new Followed(rules, new Screener(rules, pack.readingLimits()), adoption));
    }

    /** An adoption as text, checked as a whole; the same text that {@code --adoption} takes on the command line. */
    static Loading<Adoption> read(Pack pack, String content) {
        return AdoptionReader.read("adoption.yaml", content.getBytes(UTF_8), pack);
    }

    /** From now on this counts. */
    @Transactional
    public void adopt(Adoption adoption, String content, AccountId by) {
        database.sql("insert into adoption (pack_hash, hash, content, adopted_by, adopted_as) values (:pack, :hash,"
                        + " :content, :by, :name)")
                .param("pack", pack.identity().hash())
                .param("hash", adoption.hash())
                .param("content", content)
                .param("by", by.value())
                .param("name", adoption.by())
                .update();
        trail.done("rules.adopted", adoption.hash());
    }

    /** Adopts everything as it is proposed, signed by somebody. */
    @Transactional
    public void adoptAsProposed(String name, LocalDate on, AccountId by) {
        String text = AdoptionText.write(pack, name, CLINICAL_LEAD, on, List.of());
        switch (read(pack, text)) {
            case Loading.Loaded<Adoption>(Adoption adoption) -> adopt(adoption, text, by);
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
}
