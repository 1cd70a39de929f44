package org.filiform.clinic.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Created;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.access.Passkeys;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.SecondFactor;
import org.filiform.clinic.access.Sessions;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here, and what each is to the clinic. */
@Controller
class StaffPages {

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Letters letters;
    private final PermitView permits;

    StaffPages(
            Accounts accounts,
            SecondFactor secondFactor,
            Passkeys passkeys,
            Sessions sessions,
            Letters letters,
            PermitView permits) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.letters = letters;
        this.permits = permits;
    }

    @Access({Role.ADMINISTRATOR, Role.CLINICAL_LEAD})
    @GetMapping("/staff")
    String list(Model model) {
        model.addAttribute("people", accounts.staff());
        return "entrance/staff";
    }

    @Access(Role.ADMINISTRATOR)
    @GetMapping("/staff/new")
    String form(Model model) {
        return form(model, new NewPerson("", "", "", Set.of(Role.PRACTITIONER)), List.of());
    }

    private static String form(Model model, NewPerson person, List<Problem> problems) {
        model.addAttribute("person", person).addAttribute("problems", problems);
        return "entrance/invite";
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff")
    String invite(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(name = "role", defaultValue = "") Set<Role> roles,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        NewPerson person = new NewPerson(name, profession, mail, roles);
        List<Problem> problems = new ArrayList<>(People.problems(person, page));
        if (person.roles().isEmpty()) {
            problems.add(new Problem("roles", page.t("entrance.staff.roles.problem")));
        }
        Optional<AccountId> made = problems.isEmpty() ? made(person, page, problems) : Optional.empty();
        if (made.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, person, problems);
        }
        letters.invitation(found(made.get().value()), page);
        next.addFlashAttribute("notice", "entrance.staff.invited");
        return "redirect:/staff/" + made.get();
    }

    private Optional<AccountId> made(NewPerson person, Page page, List<Problem> problems) {
        return switch (accounts.invite(person)) {
            case Created.Made(AccountId id) -> Optional.of(id);
            case Created.MailTaken() -> {
                problems.add(new Problem("mail", page.t("entrance.person.mail.taken")));
                yield Optional.empty();
            }
        };
    }

    @Access({Role.ADMINISTRATOR, Role.CLINICAL_LEAD})
    @GetMapping("/staff/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        AccountId account = new AccountId(id);
        model.addAttribute("person", found(id))
                .addAttribute("passkeys", passkeys.of(account).size())
                .addAttribute("permits", permits.of(account, page.texts()));
        return "entrance/person";
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff/{id}/roles")
    String changeRoles(
            @PathVariable UUID id,
            @RequestParam(name = "role", defaultValue = "") Set<Role> roles,
            RedirectAttributes next) {
        AccountId account = found(id).id();
        boolean none = roles.isEmpty();
        next.addFlashAttribute(
                "notice", none ? "entrance.staff.roles.problem" : notice(accounts.changeRoles(account, roles)));
        return "redirect:/staff/" + id;
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff/{id}/invitation")
    String inviteAgain(@PathVariable UUID id, @ModelAttribute("page") Page page, RedirectAttributes next) {
        Person person = found(id);
        if (person.state() == Person.State.INVITED) {
            letters.invitation(person, page);
            next.addFlashAttribute("notice", "entrance.staff.invited");
        }
        return "redirect:/staff/" + id;
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff/{id}/close")
    String close(@PathVariable UUID id, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice(accounts.close(found(id).id())));
        return "redirect:/staff/" + id;
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff/{id}/reopen")
    String reopen(@PathVariable UUID id, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice(accounts.reopen(found(id).id())));
        return "redirect:/staff/" + id;
    }

    /** For somebody who lost both their telephone and their recovery codes. */
    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff/{id}/second-factor/off")
    String turnOffSecondFactor(@PathVariable UUID id, RedirectAttributes next) {
        AccountId account = found(id).id();
        boolean own = Viewers.current().account().equals(Optional.of(account));
        if (!own) {
            secondFactor.turnOff(account);
        }
        next.addFlashAttribute("notice", own ? "entrance.staff.own-factor" : "entrance.staff.changed");
        return "redirect:/staff/" + id;
    }

    /** For somebody whose device was lost, or who left it in other hands. */
    @Access(Role.ADMINISTRATOR)
    @PostMapping("/staff/{id}/passkeys/remove")
    String removePasskeys(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
        AccountId account = found(id).id();
        passkeys.removeAll(account);
        // Whoever has the device may be signed in on it.
        boolean own = Viewers.current().account().equals(Optional.of(account));
        sessions.endOthers(account, own ? request.getSession().getId() : "");
        next.addFlashAttribute("notice", "entrance.staff.changed");
        return "redirect:/staff/" + id;
    }

    private static String notice(Accounts.Changed changed) {
        return switch (changed) {
            case DONE -> "entrance.staff.changed";
            case LAST_ADMINISTRATOR -> "entrance.staff.last-administrator";
        };
    }

    private Person found(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
