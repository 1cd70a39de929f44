package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a visit begins with: whose it is, where it stands, and what is shut. */
@Component
public class Room {

    private final Clients clients;
    private final Visits visits;
    private final Gates gates;

    Room(Clients clients, Visits visits, Gates gates) {
        this.clients = clients;
        this.visits = visits;
        this.gates = gates;
    }

    /**
     * A visit that somebody is at.
     *
     * @param client whose
     * @param visit which
     * @param standing how its gates stand for whoever looks
     */
    public record At(Client client, Visit visit, Standing standing) {

        /** What to do next; empty when nothing is. */
        public Optional<Gate> next() {
            return standing.next();
        }

        /** Why a gate is shut, in the order of weight; nothing for one that is open. */
        public List<Passage.Reason> reasons(Gate gate) {
            return standing.at(gate) instanceof Passage.Shut shut ? shut.reasons() : List.of();
        }
    }

    /** The visit that an address names, with its gates, for a page about one of them. */
    public At at(String client, String visit, Gate gate, Model model) {
        Client whose = clients.addressed(client);
        Visit which = visits.addressed(whose.id(), visit);
        At at = new At(whose, which, gates.of(which, who()));
        model.addAttribute("at", at);
        model.addAttribute("gate", gate);
        return at;
    }

    /** Whoever makes this request. */
    public static Whoever who() {
        Viewer viewer = Viewers.current();
        return new Whoever(viewer.account().orElseThrow(), viewer.name());
    }
}
