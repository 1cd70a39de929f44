package org.filiform.clinic.syringes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import org.filiform.clinic.visits.Written;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.knowledge.injectate.InjectedAgent;
import org.springframework.stereotype.Component;

/** Gathers what the page of syringes shows. */
@Component
class SyringeViews {

    private final Clients clients;
    private final Visits visits;
    private final VisitPapers papers;
    private final Syringes syringes;
    private final Weights weights;
    private final DosePanels panels;
    private final DrugNames names;
    private final Routes routes;
    private final Rules rules;

    SyringeViews(
            Clients clients,
            Visits visits,
            VisitPapers papers,
            Syringes syringes,
            Weights weights,
            DosePanels panels,
            DrugNames names,
            Routes routes,
            Rules rules) {
        this.clients = clients;
        this.visits = visits;
        this.papers = papers;
        this.syringes = syringes;
        this.weights = weights;
        this.panels = panels;
        this.names = names;
        this.routes = routes;
        this.rules = rules;
    }

    Visit visit(String client, String visit) {
        return visits.addressed(clients.addressed(client).id(), visit);
    }

    Optional<SyringeForm> likeLast(ClientId client) {
        return syringes.last(client).map(SyringeForm::like);
    }

    Optional<DosePanel> panel(Visit visit, Texts texts) {
        return panels.of(visit, texts);
    }

    Map<String, Object> of(Room.At at, SyringeForm form, Optional<WeightForm> weight, Texts texts) {
        List<Choice> choices = choices(at.visit(), texts);
        Map<String, Object> shown = new HashMap<>();
        shown.put("form", form);
        shown.put(
                "weight",
                weight.orElseGet(() -> WeightForm.of(weights.of(at.visit().id()))));
        weights.of(at.visit().id()).ifPresent(known -> shown.put("weighedBy", known.byName()));
        panel(at.visit(), texts).ifPresent(panel -> shown.put("panel", panel));
        shown.put("choices", choices);
        shown.put("isDirected", choices.stream().anyMatch(choice -> isDirected(choice, Room.who())));
        shown.put("last", last(at.client().id()));
        papers.plan(at.visit().id()).map(Written::paper).ifPresent(plan -> shown.put("hand", HandNeedle.of(plan)));
        return shown;
    }

    private String last(ClientId client) {
        return syringes.last(client)
                .map(last -> names.of(last) + ", " + Figures.volume(last.total()) + " mL")
                .orElse("");
    }

    private boolean isDirected(Choice choice, Whoever who) {
        return routes.mayNeedDirection(who, new Token(choice.id()));
    }

    private List<Choice> choices(Visit visit, Texts texts) {
        List<Token> planned = new ArrayList<>(papers.plan(visit.id())
                .map(Written::paper)
                .map(Plan::drugs)
                .map(List::copyOf)
                .orElse(List.of()));
        return rules.pack().injectates().agents().stream()
                .filter(agent -> planned.contains(agent.id()))
                .map(agent -> choice(agent, texts))
                .toList();
    }

    private Choice choice(InjectedAgent agent, Texts texts) {
        return new Choice(
                agent.id().value(),
                names.of(agent.id()),
                agent.kind() == Agent.Kind.SALINE ? List.of() : agent.strengths(),
                routes.of(Room.who(), agent.id(), true)
                        .map(route -> texts.of("syringe.route." + route))
                        .orElse(""));
    }
}
