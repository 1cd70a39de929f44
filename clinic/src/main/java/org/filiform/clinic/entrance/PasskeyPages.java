package org.filiform.clinic.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Entry;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.access.Own;
import org.filiform.clinic.access.Passkey;
import org.filiform.clinic.access.PasskeyChallenge;
import org.filiform.clinic.access.PasskeyChallenge.Use;
import org.filiform.clinic.access.Passkeys;
import org.filiform.clinic.access.SignIn;
import org.filiform.clinic.access.SignIns;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in by a passkey, and adding and removing one's own. */
@Controller
class PasskeyPages {

    private static final String TO_COME_IN = "Somebody who signs in is not signed in yet";

    private final Passkeys passkeys;
    private final PasskeyChallenge challenge;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Entry entry;
    private final Times times;

    PasskeyPages(
            Passkeys passkeys,
            PasskeyChallenge challenge,
            Accounts accounts,
            SignIns signIns,
            Entry entry,
            Times times) {
        this.passkeys = passkeys;
        this.challenge = challenge;
        this.accounts = accounts;
        this.signIns = signIns;
        this.entry = entry;
        this.times = times;
    }

    @Open(because = TO_COME_IN)
    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<?> toShow(HttpServletRequest request) {
        return passkeys.areOffered()
                ? ResponseEntity.ok(passkeys.toShow(challenge.begin(request, Use.SHOW)))
                : ResponseEntity.notFound().build();
    }

    @Open(because = TO_COME_IN)
    @PostMapping("/sign-in/passkey")
    String signIn(
            @RequestParam(defaultValue = "") String shown,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        SignIn outcome = challenge
                .take(request, Use.SHOW)
                .map(it -> signIns.withPasskey(it, shown))
                .orElseGet(SignIn.Wrong::new);
        if (outcome instanceof SignIn.Welcome(AccountId account)) {
            return "redirect:" + entry.enter(request, response, account);
        }
        next.addFlashAttribute("problem", "entrance.passkey.unknown");
        return "redirect:/sign-in";
    }

    /** Asks for the password first, so that a screen left open is not enough to leave a way in behind. */
    @Own
    @PostMapping("/account/passkeys/options")
    ResponseEntity<?> toMake(
            @RequestParam(name = "passkey-name", defaultValue = "") String name,
            @RequestParam(name = "passkey-password", defaultValue = "") String password,
            @ModelAttribute("page") Page page,
            HttpServletRequest request) {
        Optional<String> problem = isName(name)
                ? signIns.confirm(account(), password).map(failed -> words(failed, page))
                : Optional.of(page.t("entrance.passkey.name.problem", Passkey.LONGEST_NAME));
        return problem.<ResponseEntity<?>>map(
                        text -> ResponseEntity.unprocessableContent().body(Map.of("problem", text)))
                .orElseGet(() -> passkeys.areOffered()
                        ? ResponseEntity.ok(passkeys.toMake(
                                accounts.find(account()).orElseThrow(), challenge.begin(request, Use.MAKE)))
                        : ResponseEntity.status(HttpStatus.NOT_FOUND).build());
    }

    private String words(SignIn failed, Page page) {
        return failed instanceof SignIn.Locked locked
                ? page.t("entrance.locked", times.minute(locked.until(), page.texts()))
                : page.t("entrance.account.old.wrong");
    }

    @Own
    @PostMapping("/account/passkeys")
    String add(
            @RequestParam(name = "passkey-name", defaultValue = "") String name,
            @RequestParam(defaultValue = "") String made,
            HttpServletRequest request,
            RedirectAttributes next) {
        boolean added = isName(name)
                && challenge
                        .take(request, Use.MAKE)
                        .filter(it -> passkeys.add(account(), name.strip(), it, made))
                        .isPresent();
        next.addFlashAttribute(
                added ? "notice" : "problem", added ? "entrance.passkey.made" : "entrance.passkey.not-made");
        return "redirect:/account";
    }

    @Own
    @PostMapping("/account/passkeys/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes next) {
        passkeys.remove(account(), id);
        next.addFlashAttribute("notice", "entrance.passkey.removed");
        return "redirect:/account";
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= Passkey.LONGEST_NAME;
    }

    private static AccountId account() {
        return Viewers.current().account().orElseThrow();
    }
}
