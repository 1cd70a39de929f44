package org.filiform.clinic.opinion;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.knowledge.answer.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Deciding against a finding: by whom its rule names, with the reason. */
@Controller
class OverridePages {

    private static final String ACTION = "finding.overridden";

    private final Clients clients;
    private final ClientAnswers answers;
    private final FindingTexts texts;
    private final Overrides overrides;
    private final OverrideRights rights;
    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;

    OverridePages(
            Clients clients,
            ClientAnswers answers,
            FindingTexts texts,
            Overrides overrides,
            OverrideRights rights,
            Accounts accounts,
            Trail trail,
            Clock clock) {
        this.clients = clients;
        this.answers = answers;
        this.texts = texts;
        this.overrides = overrides;
        this.rights = rights;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/overrides/new")
    String blank(@PathVariable String id, @RequestParam(defaultValue = "") String finding, Model model) {
        Client client = clients.addressed(id);
        FindingText text = text(finding, client, screening(client)).orElseThrow(OverridePages::missing);
        String me = viewer().is(Role.PRACTITIONER) ? account().toString() : "";
        trail.done("client.read", client.id().value(), "");
        return form(client, text, OverrideForm.empty(text, me), model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/overrides")
    String decide(
            @PathVariable String id, @ModelAttribute OverrideForm form, Model model, HttpServletResponse response) {
        Client client = clients.addressed(id);
        Screening screening = screening(client);
        Optional<FindingText> text = text(form.finding(), client, screening);
        if (text.isEmpty()) {
            return gone(client, form, model, response);
        }
        return switch (rights.of(text.get().finding(), viewer())) {
            case OverrideRights.Right.Nobodys _ -> refused(Refusal.NEVER, client, text.get(), form, model, response);
            case OverrideRights.Right.OfOthers _ ->
                refused(Refusal.NOT_YOURS, client, text.get(), form, model, response);
            case OverrideRights.Right.Yours(OverrideRole as) ->
                text.get().fingerprint().equals(form.fingerprint())
                        ? decide(client, text.get(), as, screening, form, model)
                        : refused(Refusal.CHANGED, client, text.get(), form, model, response);
        };
    }

    private String decide(
            Client client, FindingText text, OverrideRole as, Screening screening, OverrideForm form, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate latest = OverrideForm.latest(text, today);
        Optional<Person> treats = practitioners().stream()
                .filter(person -> person.id().toString().equals(form.treats()))
                .findFirst();
        List<Fault> faults = form.faults(today, latest, treats.isPresent());
        if (!faults.isEmpty()) {
            trail.done("client.read", client.id().value(), "");
            model.addAttribute("faults", faults);
            return form(client, text, form, model);
        }
        overrides.decide(
                new Overrides.Made(
                        Typed.request(form.request()),
                        client.id(),
                        text.about(),
                        Fingerprint.ofRules(screening),
                        as,
                        treats.orElseThrow(),
                        form.reasons(),
                        form.last(today, latest).orElseThrow()),
                new DoctorLetters.By(account(), viewer().name()));
        return "redirect:/clients/" + client.id();
    }

    /** What was found when the form was opened is found no more. */
    private String gone(Client client, OverrideForm form, Model model, HttpServletResponse response) {
        trail.refused(ACTION, client.id().value(), Refusal.CHANGED.code() + " " + named(form));
        response.setStatus(Refusal.CHANGED.status());
        model.addAttribute("client", client);
        model.addAttribute("refusal", Refusal.CHANGED);
        return "opinion/gone";
    }

    private String refused(
            Refusal refusal,
            Client client,
            FindingText text,
            OverrideForm form,
            Model model,
            HttpServletResponse response) {
        trail.refused(ACTION, client.id().value(), refusal.code() + " " + text.name());
        response.setStatus(refusal.status());
        model.addAttribute("refusal", refusal);
        OverrideForm again = refusal == Refusal.CHANGED ? form.about(text) : form;
        return form(client, text, again, model);
    }

    private static String named(OverrideForm form) {
        int most = LetterForm.LONGEST_NAME;
        return form.finding().substring(0, Math.min(most, form.finding().length()));
    }

    private String form(Client client, FindingText text, OverrideForm form, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("finding", text);
        model.addAttribute("form", form);
        model.addAttribute("practitioners", practitioners());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("last", OverrideForm.latest(text, today));
        switch (rights.of(text.finding(), viewer())) {
            case OverrideRights.Right.Yours _ -> model.addAttribute("yours", true);
            case OverrideRights.Right.OfOthers(var by) -> model.addAttribute("others", Wording.of(by));
            case OverrideRights.Right.Nobodys _ -> model.addAttribute("others", "");
        }
        return "opinion/override";
    }

    private List<Person> practitioners() {
        return accounts.staff().stream()
                .filter(person ->
                        person.state() == Person.State.ACTIVE && person.roles().contains(Role.PRACTITIONER))
                .toList();
    }

    private Screening screening(Client client) {
        return answers.deciding(client);
    }

    private Optional<FindingText> text(String finding, Client client, Screening screening) {
        return texts.of(screening, answers.ground(client)).stream()
                .filter(text -> text.name().equals(finding))
                .findFirst();
    }

    private static Viewer viewer() {
        return Viewers.current();
    }

    private static AccountId account() {
        return viewer().account().orElseThrow();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
