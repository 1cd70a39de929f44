package org.filiform.clinic.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.VisitId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.rule.ModalityId;
import org.jspecify.annotations.Nullable;

/** Rows of the table as consents, and the words in its columns. */
final class ConsentRows {

    static final String ALL =
            "select c.*, coalesce((select array_agg(s.site) from consent_site s where s.consent_id = c.id),"
                    + " '{}') as more_sites, w.said_by, w.withdrawn_name, w.why, w.withdrawn_at"
                    + " from consent c left join consent_withdrawn w on w.consent_id = c.id ";

    private ConsentRows() {}

    static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                new ConsentId(row.getObject("id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                scope(row),
                sites(row),
                row.getInt("visits"),
                row.getObject("review_on", LocalDate.class),
                TextJson.read(row.getString("content")),
                new Consent.Version(
                        row.getString("content_hash"), row.getString("pack_hash"), row.getString("adoption_hash")),
                signature(row),
                row.getString("explained_name"),
                row.getTimestamp("signed_at").toInstant(),
                withdrawn(row));
    }

    static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                set(row, "modalities", ModalityId::new),
                set(row, "zones", Token::new),
                set(row, "drugs", Token::new),
                set(row, "risks", Token::new),
                set(row, "findings", Function.identity()));
    }

    private static Set<Site> sites(ResultSet row) throws SQLException {
        return Stream.concat(
                        set(row, "sites", ConsentRows::site).stream(),
                        set(row, "more_sites", ConsentRows::site).stream())
                .collect(Collectors.toSet());
    }

    private static Consent.Signature signature(ResultSet row) throws SQLException {
        @Nullable String drawing = row.getString("drawing");
        return new Consent.Signature(
                Optional.ofNullable(row.getObject("guardian_id", UUID.class)),
                row.getString("signed_name"),
                drawing == null ? Optional.empty() : Drawing.of(drawing),
                row.getString("said_back"),
                row.getString("interpreter"),
                row.getBoolean("assent"));
    }

    private static Optional<Consent.Withdrawn> withdrawn(ResultSet row) throws SQLException {
        @Nullable String voice = row.getString("said_by");
        return voice == null
                ? Optional.empty()
                : Optional.of(new Consent.Withdrawn(
                        Consent.Voice.valueOf(voice),
                        row.getString("withdrawn_name"),
                        row.getString("why"),
                        row.getTimestamp("withdrawn_at").toInstant()));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> as) throws SQLException {
        Array array = row.getArray(column);
        return Stream.of((String[]) array.getArray()).map(as).collect(Collectors.toSet());
    }

    static String[] words(Collection<?> all) {
        return all.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    static String word(Site site) {
        return site.muscle().value() + ":" + site.side().name();
    }

    private static Site site(String word) {
        int colon = word.lastIndexOf(':');
        return new Site(new Token(word.substring(0, colon)), Side.valueOf(word.substring(colon + 1)));
    }
}
