package org.filiform.clinic.opinion;

import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.clients.Clients;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that doctors were asked about one client, and all that was decided otherwise. */
@Controller
class ClientOpinionPages {

    private final Clients clients;
    private final OpinionViews views;

    ClientOpinionPages(Clients clients, OpinionViews views) {
        this.clients = clients;
        this.views = views;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions")
    String all(@PathVariable String id, Model model) {
        return views.all(clients.addressed(id), model);
    }
}
