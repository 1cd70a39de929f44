package org.filiform.clinic.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.knowledge.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds people and whatever the pack holds. Whoever does not meet clients does not find them. */
@Controller
class SearchPage {

    /** The longest question, in characters. */
    private static final int LONGEST = 100;

    /** What was indexed last, by the hash of its pack. */
    private record Indexed(String pack, PackIndex index) {}

    private final Clients clients;
    private final Rules rules;
    private final Trail trail;
    private final AtomicReference<@Nullable Indexed> indexed = new AtomicReference<>();

    SearchPage(Clients clients, Rules rules, Trail trail) {
        this.clients = clients;
        this.rules = rules;
        this.trail = trail;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR, Role.ACADEMY_LEAD
    })
    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        String question = typed.substring(0, Math.min(LONGEST, typed.length())).strip();
        List<Client> people = people(question);
        model.addAttribute("question", question);
        model.addAttribute("people", people.subList(0, Math.min(PackIndex.MOST_SHOWN, people.size())));
        model.addAttribute("morePeople", people.size() > PackIndex.MOST_SHOWN);
        model.addAttribute("door", Viewers.current().readsRecords() ? "" : "/ask");
        model.addAttribute("shelves", index().find(question));
        return "search/search";
    }

    private List<Client> people(String question) {
        Viewer viewer = Viewers.current();
        if (question.isEmpty() || !viewer.meetsClients()) {
            return List.of();
        }
        List<Client> found = clients.find(question);
        trail.done("clients.listed", Math.min(PackIndex.MOST_SHOWN, found.size()) + " people");
        return found;
    }

    private PackIndex index() {
        Pack pack = rules.pack();
        Indexed before = indexed.get();
        if (before != null && before.pack().equals(pack.identity().hash())) {
            return before.index();
        }
        PackIndex now = new PackIndex(pack);
        indexed.set(new Indexed(pack.identity().hash(), now));
        return now;
    }
}
