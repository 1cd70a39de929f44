package org.filiform.clinic.adoption;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rules were looked at one by one. Each is kept with the adoption that was signed then, and never changed. */
@Component
class Reviews {

    private final JdbcClient database;

    Reviews(JdbcClient database) {
        this.database = database;
    }

    /**
     * One rule that was looked at.
     *
     * @param rule which
     * @param digest of its words
     * @param agreed whether what counted before stays
     * @param note what was remarked
     */
    record Review(String rule, String digest, boolean agreed, String note) {

        void keep(JdbcClient database, UUID adoption) {
            database.sql("insert into rule_review (adoption_id, rule, digest, agreed, note) values (:adoption, :rule,"
                            + " :digest, :agreed, :note)")
                    .param("adoption", adoption)
                    .param("rule", rule)
                    .param("digest", digest)
                    .param("agreed", agreed)
                    .param("note", note)
                    .update();
        }
    }

    /** Rules of a pack whose words, as they stand in it, nobody here has looked at yet. */
    List<RuleEntry> open(Pack pack) {
        RuleWords words = new RuleWords(pack);
        Set<String> reviewed = Set.copyOf(database.sql("select distinct rule || ' ' || digest from rule_review")
                .query(String.class)
                .list());
        return pack.rules().stream()
                .filter(entry -> !reviewed.contains(entry.id() + " " + words.digest(entry)))
                .toList();
    }

    /** That all of these were looked at. */
    static List<Review> of(Pack pack, Collection<RuleEntry> rules, Set<String> changed) {
        RuleWords words = new RuleWords(pack);
        return rules.stream()
                .map(entry -> new Review(
                        entry.id().value(),
                        words.digest(entry),
                        !changed.contains(entry.id().value()),
                        ""))
                .collect(Collectors.toList());
    }
}
