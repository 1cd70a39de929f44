package org.filiform.clinic.keeping;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What keeps rows of a table from coming in or going: triggers, and privileges that its owner gave up. Both are the owner's to
 * set, so it is done as the owner, who may be another role than this user: that of the audit.
 */
final class Guard {

    private final JdbcClient jdbc;
    private final String table;
    private final Owner owner;
    private final List<String> missing;

    /**
     * Names as commands take them.
     *
     * @param user as whom this connection works
     * @param isUser whether the user may do what the owner may
     * @param maySet whether the user may act as the owner
     */
    private record Owner(String name, String user, boolean isUser, boolean maySet) {}

    Guard(String name, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = Catalog.quoted(name);
        this.owner = jdbc.sql("""
                        select quote_ident(r.rolname), quote_ident(current_user),
                        pg_has_role(current_user, r.oid, 'USAGE'), pg_has_role(current_user, r.oid, 'SET')
                        from pg_class c join pg_roles r on r.oid = c.relowner where c.oid = cast(? as regclass)""")
                .param(table)
                .query((row, _) -> new Owner(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .single();
        this.missing =
                jdbc.sql("""
                        select p from unnest(array['insert', 'delete']) p
                        where not has_table_privilege(cast(? as regclass), p)""").param(table).query((row, _) -> row.getString(1)).list();
    }

    void stepAside() {
        if (!owner.isUser() && !owner.maySet()) {
            run("grant " + owner.name() + " to " + owner.user() + " with set true");
        }
        become();
        missing.forEach(privilege -> run("grant " + privilege + " on " + table + " to " + owner.user()));
        run("alter table " + table + " disable trigger user");
        run("set local role none");
    }

    void comeBack() {
        become();
        run("alter table " + table + " enable trigger user");
        missing.forEach(privilege -> run("revoke " + privilege + " on " + table + " from " + owner.user()));
        run("set local role none");
        if (!owner.isUser() && !owner.maySet()) {
            run("revoke set option for " + owner.name() + " from " + owner.user());
        }
    }

    private void become() {
        if (!owner.isUser()) {
            run("set local role " + owner.name());
        }
    }

    private void run(String command) {
        jdbc.sql(command).update();
    }
}
