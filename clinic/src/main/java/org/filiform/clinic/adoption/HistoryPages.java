package org.filiform.clinic.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.Change;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who adopted what and when, and both the text and the pack of each adoption, for the command line. */
@Controller
class HistoryPages {

    /** How many adoptions are listed. */
    private static final int MOST_LISTED = 100;

    private final JdbcClient database;
    private final KeptPacks kept;
    private final Trail trail;
    private final Clock clock;

    HistoryPages(JdbcClient database, KeptPacks kept, Trail trail, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.trail = trail;
        this.clock = clock;
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules/history")
    String history(Model model) {
        Map<String, Optional<Pack>> packs = new ConcurrentHashMap<>();
        model.addAttribute("adoptions", adoptions(packs));
        return "adoption/history";
    }

    private List<PastAdoption> adoptions(Map<String, Optional<Pack>> packs) {
        return database.sql("select a.id, a.pack_hash, a.hash, a.content, a.adopted_as, a.adopted_at, p.version,"
                        + " (select count(*) from rule_review r where r.adoption_id = a.id) as reviews"
                        + " from adoption a left join kept_pack p on p.hash = a.pack_hash"
                        + " order by a.adopted_at desc, a.id desc limit " + MOST_LISTED)
                .query((row, _) -> {
                    String hash = row.getString("pack_hash");
                    String content = row.getString("content");
                    return new PastAdoption(
                            row.getObject("id", UUID.class),
                            row.getString("adopted_as"),
                            row.getTimestamp("adopted_at").toInstant().atZone(clock.getZone()),
                            Optional.ofNullable(row.getString("version")).orElse(""),
                            hash,
                            row.getString("hash"),
                            row.getInt("reviews"),
                            packs.computeIfAbsent(hash, kept::read)
                                    .map(pack -> changes(pack, content))
                                    .orElse(List.of()));
                })
                .list();
    }

    private static List<Change> changes(Pack pack, String content) {
        return switch (Rules.read(pack, content)) {
            case Loading.Loaded<Adoption>(Adoption adoption) -> adoption.changes();
            case Loading.Refused<Adoption> _ -> List.of();
        };
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules/history/{hash}/adoption.yaml")
    ResponseEntity<String> text(@PathVariable String hash) {
        String content = database.sql("select content from adoption where hash = :hash limit 1")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.done("rules.exported", hash);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"adoption.yaml\"")
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(content);
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules/history/{hash}/pack.bin")
    ResponseEntity<byte[]> pack(@PathVariable String hash) {
        byte[] bytes = kept.bytes(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.done("rules.exported", hash);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"pack.bin\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }
}
