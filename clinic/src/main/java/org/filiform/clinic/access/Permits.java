package org.filiform.clinic.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each practitioner may do here: nothing until a clinical lead grants it, and then from a day and perhaps to a day. */
@Component
public class Permits {

    /**
     * A grant with its number and who gave it.
     *
     * @param id its number
     * @param grant what, and when it counts
     * @param grantedBy the name of the lead
     */
    public record Permit(UUID id, Grant grant, String grantedBy) {}

    /** What came of granting. */
    public enum Granted {
        DONE,
        /** The same is granted for some of these days already. */
        OVERLAPS,
        /** Its last day comes before its first. */
        ENDS_BEFORE_IT_BEGINS
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trail trail;
    private final Clock clock;

    Permits(JdbcClient jdbc, PlatformTransactionManager transactions, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
        this.clock = clock;
    }

    /** All that was ever granted to somebody, for {@link org.filiform.decision.eligibility.Eligibility#check}. */
    public List<Grant> grants(AccountId account) {
        return all(account).stream().map(Permit::grant).toList();
    }

    /** The same with numbers and names: what counts today or later first, then what is over. */
    public List<Permit> all(AccountId account) {
        return jdbc.sql("""
                        select p.id, p.act, null as drug, null as authority, p.first_day, p.last_day, a.name
                        from permitted_act p join account a on a.id = p.granted_by where p.account = :account
                        union all
                        select d.id, null, d.drug, d.authority, d.first_day, d.last_day, a.name
                        from drug_authority d join account a on a.id = d.granted_by where d.account = :account
                        order by act nulls last, drug, first_day""")
                .param("account", account.value())
                .query(Permits::permit)
                .list();
    }

    /** Grants something. */
    public Granted grant(AccountId account, Grant grant, AccountId by) {
        if (grant.to().filter(last -> last.isBefore(grant.from())).isPresent()) {
            return Granted.ENDS_BEFORE_IT_BEGINS;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                insert(account, grant, by);
                trail.done("permit.granted", describe(grant) + " to " + account);
            });
            return Granted.DONE;
        } catch (DataIntegrityViolationException e) {
            trail.refused("permit.granted", describe(grant) + " to " + account + " overlaps");
            return Granted.OVERLAPS;
        }
    }

    private void insert(AccountId account, Grant grant, AccountId by) {
        switch (grant) {
            case Grant.OfAct ofAct ->
                jdbc.sql("""
                                insert into permitted_act (account, act, first_day, last_day, granted_by, granted_at)
                                values (:account, :act, :first, :last, :by, :at)""")
                        .params(common(account, grant, by))
                        .param("act", ofAct.act().name())
                        .update();
            case Grant.OfDrug ofDrug ->
                jdbc.sql("""
                                insert into drug_authority
                                    (account, drug, authority, first_day, last_day, granted_by, granted_at)
                                values (:account, :drug, :authority, :first, :last, :by, :at)""")
                        .params(common(account, grant, by))
                        .param("drug", ofDrug.drug().value())
                        .param("authority", ofDrug.authority().name())
                        .update();
        }
    }

    private Map<String, @Nullable Object> common(AccountId account, Grant grant, AccountId by) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("account", account.value());
        values.put("first", grant.from());
        values.put("last", grant.to().orElse(null));
        values.put("by", by.value());
        values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        return values;
    }

    /**
     * Ends a grant: its last day is the day before that one, and what had not begun by then is removed.
     *
     * @param account whose it is
     * @param id its number
     * @param from the first day on which it no longer counts
     */
    public void withdraw(AccountId account, UUID id, LocalDate from) {
        transaction.executeWithoutResult(_ -> {
            withdraw("permitted_act", account, id, from);
            withdraw("drug_authority", account, id, from);
            trail.done("permit.withdrawn", id + " from " + account + " as of " + from);
        });
    }

    private void withdraw(String table, AccountId account, UUID id, LocalDate from) {
        jdbc.sql("delete from " + table + " where id = ? and account = ? and first_day >= ?")
                .params(id, account.value(), from)
                .update();
        jdbc.sql("update " + table + " set last_day = ? where id = ? and account = ?"
                        + " and (last_day is null or last_day >= ?)")
                .params(from.minusDays(1), id, account.value(), from)
                .update();
    }

    private static String describe(Grant grant) {
        String what = switch (grant) {
            case Grant.OfAct ofAct -> ofAct.act().name();
            case Grant.OfDrug ofDrug -> ofDrug.drug() + " as " + ofDrug.authority();
        };
        return what + " from " + grant.from()
                + grant.to().map(last -> " to " + last).orElse("");
    }

    private static Permit permit(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("first_day", LocalDate.class);
        Optional<LocalDate> to = Optional.ofNullable(row.getObject("last_day", LocalDate.class));
        @Nullable String act = row.getString("act");
        Grant grant = act == null
                ? new Grant.OfDrug(
                        new Token(row.getString("drug")), Authority.valueOf(row.getString("authority")), from, to)
                : new Grant.OfAct(PermittedAct.valueOf(act), from, to);
        return new Permit(row.getObject("id", UUID.class), grant, row.getString("name"));
    }
}
