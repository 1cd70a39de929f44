package org.filiform.clinic.opinion;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.shell.Page;
import org.filiform.decision.rule.Action;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking a doctor: a form, the letter to check, and the letter that is kept. */
@Controller
class LetterPages {

    /** An emergency is no matter for a letter, and what only informs leaves nothing to ask. */
    private static final Set<Action> NOT_ASKED = Set.of(Action.REFER_URGENTLY, Action.INFORM);

    private final Clients clients;
    private final ClientAnswers answers;
    private final FindingTexts texts;
    private final ClearedFacts facts;
    private final DoctorLetters letters;
    private final LetterPaper paper;
    private final Trail trail;
    private final Clock clock;

    LetterPages(
            Clients clients,
            ClientAnswers answers,
            FindingTexts texts,
            ClearedFacts facts,
            DoctorLetters letters,
            LetterPaper paper,
            Trail trail,
            Clock clock) {
        this.clients = clients;
        this.answers = answers;
        this.texts = texts;
        this.facts = facts;
        this.letters = letters;
        this.paper = paper;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean isAsked(Action action) {
        return !NOT_ASKED.contains(action);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions/new")
    String blank(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String finding,
            @ModelAttribute("page") Page page,
            Model model) {
        Client client = clients.addressed(id);
        trail.done("client.read", client.id().value(), "");
        Doctor last =
                letters.of(client.id()).stream().findFirst().map(Letter::doctor).orElse(Doctor.NOBODY);
        LetterForm form =
                LetterForm.empty(together(finding), last, page.t("opinion.question.proposed"), client.name(), today());
        return form(client, askable(client), form, List.of(), model);
    }

    /** With a finding go those that the same agreement would settle. */
    private List<String> together(String finding) {
        Set<String> together = new TreeSet<>(Set.of(finding));
        facts.of(finding).forEach(fact -> together.addAll(facts.readers(fact.id())));
        return List.copyOf(together);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/opinions")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "check") String step,
            @ModelAttribute LetterForm form,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        List<FindingText> askable = askable(client);
        List<FindingText> chosen = askable.stream()
                .filter(text -> form.finding().contains(text.name()))
                .toList();
        List<Fault> faults = form.faults(today(), chosen.size());
        if (!faults.isEmpty() || step.equals("change")) {
            trail.done("client.read", client.id().value(), "");
            return form(client, askable, form, faults, model);
        }
        if (!form.isAgreed()) {
            return refused(Refusal.NO_AGREEMENT, client, askable, form, model, response);
        }
        if (!step.equals("make")) {
            trail.done("client.read", client.id().value(), "");
            return check(client, chosen, form, model);
        }
        if (!Fingerprint.together(chosen).equals(form.seen())) {
            return refused(Refusal.CHANGED, client, askable, form, model, response);
        }
        return "redirect:/clients/" + client.id() + "/opinions/" + make(client, chosen, form);
    }

    private LetterId make(Client client, List<FindingText> chosen, LetterForm form) {
        Viewer viewer = Viewers.current();
        byte[] pdf = paper.letter(
                client,
                form.asked(),
                form.question(),
                chosen,
                new LetterPaper.Signed(viewer.name(), viewer.profession()),
                today());
        return letters.make(
                new DoctorLetters.Made(
                        Typed.request(form.request()),
                        client.id(),
                        clock.instant(),
                        form.asked(),
                        form.question(),
                        form.agreedBy(),
                        LocalDate.parse(form.remindOn()),
                        chosen.stream().map(FindingText::about).toList()),
                pdf,
                new DoctorLetters.By(viewer.account().orElseThrow(), viewer.name()));
    }

    private String refused(
            Refusal refusal,
            Client client,
            List<FindingText> askable,
            LetterForm form,
            Model model,
            HttpServletResponse response) {
        trail.refused("opinion.asked", client.id().value(), refusal.code());
        response.setStatus(refusal.status());
        model.addAttribute("refusal", refusal);
        return form(client, askable, form, List.of(), model);
    }

    private static String form(
            Client client, List<FindingText> askable, LetterForm form, List<Fault> faults, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("findings", askable);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "opinion/form";
    }

    private static String check(Client client, List<FindingText> chosen, LetterForm form, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("findings", chosen);
        model.addAttribute("form", form);
        model.addAttribute("seen", Fingerprint.together(chosen));
        return "opinion/check";
    }

    private List<FindingText> askable(Client client) {
        return texts.of(answers.deciding(client), answers.ground(client)).stream()
                .filter(text -> isAsked(text.finding().action()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
