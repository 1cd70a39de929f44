package org.filiform.clinic.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Own;
import org.filiform.clinic.access.Passkeys;
import org.filiform.clinic.access.Passwords;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.SecondFactor;
import org.filiform.clinic.access.Sessions;
import org.filiform.clinic.access.SignIn;
import org.filiform.clinic.access.SignIns;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody's own account: password, second factor, and where they are signed in. */
@Controller
class AccountPages {

    private final Accounts accounts;
    private final SignIns signIns;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Times times;

    AccountPages(
            Accounts accounts,
            SignIns signIns,
            Passwords passwords,
            SecondFactor secondFactor,
            Passkeys passkeys,
            Sessions sessions,
            Times times) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.times = times;
    }

    @Own
    @GetMapping("/account")
    String show(@ModelAttribute("page") Page page, Model model, HttpServletRequest request) {
        return show(page, model, request, List.of());
    }

    private String show(Page page, Model model, HttpServletRequest request, List<Problem> problems) {
        Person person = person();
        model.addAttribute("person", person)
                .addAttribute("codesLeft", secondFactor.recoveryCodesLeft(person.id()))
                .addAttribute("passkeys", PasskeyView.of(passkeys, person.id(), times, page.texts()))
                .addAttribute("sessions", where(page, request))
                .addAttribute("problems", problems);
        return "entrance/account";
    }

    private List<Where> where(Page page, HttpServletRequest request) {
        return sessions.of(account(), thisSession(request)).stream()
                .map(open -> new Where(
                        open.handle(),
                        Browsers.name(open.agent(), page.texts()),
                        times.minute(open.since(), page.texts()),
                        times.minute(open.lastUsed(), page.texts()),
                        open.isThis()))
                .toList();
    }

    @Own
    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        LinkPages.problem(password, page).ifPresent(problems::add);
        if (problems.isEmpty()) {
            confirmed(old, "old", page).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, model, request, problems);
        }
        passwords.choose(account(), password);
        sessions.endOthers(account(), thisSession(request));
        next.addFlashAttribute("notice", "entrance.account.password.changed");
        return "redirect:/account";
    }

    @Own
    @PostMapping("/account/sessions/{handle}/end")
    String end(@PathVariable String handle) {
        sessions.end(account(), handle);
        return "redirect:/account";
    }

    @Own
    @PostMapping("/account/sessions/end-others")
    String endOthers(HttpServletRequest request) {
        sessions.endOthers(account(), thisSession(request));
        return "redirect:/account";
    }

    @Own
    @GetMapping("/account/second-factor")
    String enrol(Model model) {
        return enrol(model, Optional.empty());
    }

    private String enrol(Model model, Optional<String> problem) {
        Person person = person();
        Optional<Enrolment> enrolment =
                secondFactor.begin(person.id()).map(secret -> Enrolment.of(secret, person.mail()));
        if (enrolment.isEmpty()) {
            return "redirect:/account";
        }
        model.addAttribute("enrolment", enrolment.get()).addAttribute("problem", problem);
        return "entrance/second-factor";
    }

    /** The codes stand in this answer and nowhere else, so it is no redirect. */
    @Own
    @PostMapping("/account/second-factor")
    String turnOn(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        Optional<List<String>> codes = secondFactor.turnOn(account(), code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return enrol(model, Optional.of(page.t("entrance.code.wrong")));
        }
        model.addAttribute("codes", codes.get());
        return "entrance/recovery";
    }

    @Own
    @PostMapping("/account/second-factor/off")
    String turnOff(
            @RequestParam(defaultValue = "") String confirm,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<Problem> problem = confirmed(confirm, "confirm", page);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, model, request, List.of(problem.get()));
        }
        secondFactor.turnOff(account());
        next.addFlashAttribute("notice", "entrance.account.factor.is-off");
        return "redirect:/account";
    }

    private Optional<Problem> confirmed(String password, String field, Page page) {
        return signIns.confirm(account(), password)
                .map(failed -> switch (failed) {
                    case SignIn.Locked(Instant until) -> page.t("entrance.locked", times.minute(until, page.texts()));
                    case SignIn.Wrong(), SignIn.CodeNeeded _, SignIn.Welcome _ -> page.t("entrance.account.old.wrong");
                })
                .map(text -> new Problem(field, text));
    }

    private Person person() {
        return accounts.find(account()).orElseThrow();
    }

    private static AccountId account() {
        return Viewers.current().account().orElseThrow();
    }

    private static String thisSession(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
