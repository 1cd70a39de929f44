package org.filiform.clinic.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Entry;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.access.Passkeys;
import org.filiform.clinic.access.SignIn;
import org.filiform.clinic.access.SignIns;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: a password, and a code where its owner wants one. */
@Controller
class SignInPages {

    private static final String TO_COME_IN = "Somebody who signs in is not signed in yet";

    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Entry entry;
    private final Times times;

    SignInPages(SignIns signIns, Passkeys passkeys, Entry entry, Times times) {
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.entry = entry;
        this.times = times;
    }

    @Open(because = TO_COME_IN)
    @GetMapping("/sign-in")
    String form(@ModelAttribute("page") Page page, Model model) {
        // Flashed by what sends back to this page, as a passkey does that is not known here.
        Optional<String> problem =
                Optional.ofNullable(model.getAttribute("problem")).map(key -> page.t((String) key));
        return password(model, "", problem);
    }

    @Open(because = TO_COME_IN)
    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIns.withPassword(mail, password)) {
            case SignIn.Welcome(AccountId account) -> "redirect:" + entry.enter(request, response, account);
            case SignIn.CodeNeeded(AccountId account) -> {
                entry.enterHalfway(request, account);
                yield "redirect:/sign-in/code";
            }
            case SignIn.Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield password(model, mail, Optional.of(page.t("entrance.sign-in.wrong")));
            }
            case SignIn.Locked locked -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield password(model, mail, Optional.of(locked(locked, page)));
            }
        };
    }

    private String password(Model model, String mail, Optional<String> problem) {
        model.addAttribute("mail", mail)
                .addAttribute("problem", problem)
                .addAttribute("passkeys", passkeys.areOffered());
        return "entrance/sign-in";
    }

    @Open(because = TO_COME_IN)
    @GetMapping("/sign-in/code")
    String codeForm(Model model, HttpServletRequest request) {
        return entry.halfway(request).isPresent() ? code(model, Optional.empty()) : "redirect:/sign-in";
    }

    @Open(because = TO_COME_IN)
    @PostMapping("/sign-in/code")
    String signInWithCode(
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<AccountId> halfway = entry.halfway(request);
        if (halfway.isEmpty()) {
            return "redirect:/sign-in";
        }
        return switch (signIns.withCode(halfway.get(), code)) {
            case SignIn.Welcome(AccountId account) -> "redirect:" + entry.enter(request, response, account);
            case SignIn.Locked locked -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield code(model, Optional.of(locked(locked, page)));
            }
            case SignIn.Wrong(), SignIn.CodeNeeded _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield code(model, Optional.of(page.t("entrance.code.wrong")));
            }
        };
    }

    private static String code(Model model, Optional<String> problem) {
        model.addAttribute("problem", problem);
        return "entrance/code";
    }

    private String locked(SignIn.Locked locked, Page page) {
        return page.t("entrance.locked", times.minute(locked.until(), page.texts()));
    }
}
