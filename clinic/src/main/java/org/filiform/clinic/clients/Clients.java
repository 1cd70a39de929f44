package org.filiform.clinic.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The people under care, as they stand in the database. */
@Component
public class Clients {

    /** How many are listed at once. */
    public static final int MOST_LISTED = 50;

    private static final String COLUMNS = "id, version, name, born, phone, mail, language, country, alert, complaint";

    private final JdbcClient database;
    private final CareTeam team;
    private final Trail trail;

    Clients(JdbcClient database, CareTeam team, Trail trail) {
        this.database = database;
        this.team = team;
        this.trail = trail;
    }

    /** Those whose name holds all of these letters, whatever their accents; everybody for an empty text. */
    public List<Client> find(String name) {
        return database.sql("select " + COLUMNS + " from client where search_key like"
                        + " '%' || client_search_key(:name) || '%' escape '!' order by lower(name), id limit :most")
                .param("name", literally(name))
                .param("most", MOST_LISTED)
                .query(Clients::client)
                .list();
    }

    /** The same by id, and all of them. */
    public Set<UUID> named(String name) {
        return Set.copyOf(database.sql("select id from client where search_key like"
                        + " '%' || client_search_key(:name) || '%' escape '!'")
                .param("name", literally(name))
                .query(UUID.class)
                .list());
    }

    private static String literally(String name) {
        return name.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** How many there are. */
    public long count() {
        return database.sql("select count(*) from client").query(Long.class).single();
    }

    public Optional<Client> get(ClientId id) {
        return database.sql("select " + COLUMNS + " from client where id = :id")
                .param("id", id.value())
                .query(Clients::client)
                .optional();
    }

    /**
     * Whose page an address names.
     *
     * @throws ResponseStatusException 404 if it names nobody
     */
    public Client addressed(String id) {
        return ClientId.read(id)
                .flatMap(this::get)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Somebody new. Whoever writes them down and treats is on their team. */
    @Transactional
    public Client create(Client.Details details, AccountId by) {
        Client client = bound(
                        "insert into client (name, born, phone, mail, language, country, alert, complaint) values (:name,"
                                + " :born, :phone, :mail, :language, :country, :alert, :complaint) returning "
                                + COLUMNS,
                        details)
                .query(Clients::client)
                .single();
        keep(client, by);
        trail.done("client.created", client.id().value(), "");
        team.join(client.id(), by, CareTeam.How.CREATED);
        return client;
    }

    /** Saves an edit, unless somebody else saved since it was begun. */
    @Transactional
    public Saved edit(ClientId id, int begunWith, Client.Details details, AccountId by) {
        Optional<Client> saved = bound(
                        "update client set version = version + 1, name = :name, born = :born, phone = :phone, mail = :mail,"
                                + " language = :language, country = :country, alert = :alert, complaint = :complaint where"
                                + " id = :id and version = :version returning " + COLUMNS,
                        details)
                .param("id", id.value())
                .param("version", begunWith)
                .query(Clients::client)
                .optional();
        if (saved.isPresent()) {
            keep(saved.get(), by);
            trail.done("client.edited", id.value(), "");
            return new Saved.Done(saved.get());
        }
        return get(id).<Saved>map(Saved.Stale::new).orElseGet(Saved.Gone::new);
    }

    /** Writes down the day of birth that a client told where none was known; whoever had them asked answers for it. */
    @Transactional
    public void toldBorn(ClientId id, LocalDate born, AccountId askedBy) {
        database.sql("update client set version = version + 1, born = :born where id = :id and born is null returning "
                        + COLUMNS)
                .param("born", born)
                .param("id", id.value())
                .query(Clients::client)
                .optional()
                .ifPresent(client -> {
                    keep(client, askedBy);
                    trail.done("client.born-told", id.value(), "");
                });
    }

    private JdbcClient.StatementSpec bound(String sql, Client.Details details) {
        return database.sql(sql)
                .param("name", details.name().strip())
                .param("born", details.born().orElse(null))
                .param("phone", details.phone().strip())
                .param("mail", details.mail().strip())
                .param("language", details.language())
                .param("country", details.country())
                .param("alert", details.alert().strip())
                .param("complaint", details.complaint().strip());
    }

    private void keep(Client client, AccountId by) {
        database.sql("insert into client_version (client_id, version, changed_by, content) select id, version, :by,"
                        + " to_jsonb(client) - 'search_key' from client where id = :id")
                .param("by", by.value())
                .param("id", client.id().value())
                .update();
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                new ClientId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Client.Details(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("born", LocalDate.class)),
                        row.getString("phone"),
                        row.getString("mail"),
                        row.getString("language"),
                        row.getString("country"),
                        row.getString("alert"),
                        row.getString("complaint")));
    }
}
