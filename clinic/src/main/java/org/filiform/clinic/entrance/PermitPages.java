package org.filiform.clinic.entrance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewers;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each practitioner may do here, granted by the clinical lead. */
@Controller
class PermitPages {

    private final Accounts accounts;
    private final Permits permits;
    private final PermitView view;
    private final Times times;

    PermitPages(Accounts accounts, Permits permits, PermitView view, Times times) {
        this.accounts = accounts;
        this.permits = permits;
        this.view = view;
        this.times = times;
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/staff/{id}/acts")
    String grantAct(
            @PathVariable UUID id,
            @RequestParam PermittedAct act,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next) {
        tell(next, Days.of(from, to).map(days -> grant(id, new Grant.OfAct(act, days.from(), days.to()))));
        return "redirect:/staff/" + id + "#permits";
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/staff/{id}/drugs")
    String grantDrug(
            @PathVariable UUID id,
            @RequestParam String drug,
            @RequestParam Authority authority,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next) {
        Token token = view.known(drug).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        tell(
                next,
                Days.of(from, to).map(days -> grant(id, new Grant.OfDrug(token, authority, days.from(), days.to()))));
        return "redirect:/staff/" + id + "#permits";
    }

    private Permits.Granted grant(UUID id, Grant grant) {
        AccountId lead = Viewers.current().account().orElseThrow();
        return permits.grant(found(id).id(), grant, lead);
    }

    private static void tell(RedirectAttributes next, Optional<Permits.Granted> granted) {
        if (granted.isEmpty()) {
            next.addFlashAttribute("problem", "entrance.permit.no-date");
            return;
        }
        switch (granted.get()) {
            case DONE -> next.addFlashAttribute("notice", "entrance.permit.granted");
            case OVERLAPS -> next.addFlashAttribute("problem", "entrance.permit.overlaps");
            case ENDS_BEFORE_IT_BEGINS -> next.addFlashAttribute("problem", "entrance.permit.ends-early");
        }
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/staff/{id}/permits/{permit}/withdraw")
    String withdraw(@PathVariable UUID id, @PathVariable UUID permit, RedirectAttributes next) {
        permits.withdraw(found(id).id(), permit, times.today());
        next.addFlashAttribute("notice", "entrance.permit.withdrawn");
        return "redirect:/staff/" + id;
    }

    private Person found(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The days of a form; the last may be left empty. */
    private record Days(LocalDate from, Optional<LocalDate> to) {

        static Optional<Days> of(String from, String to) {
            try {
                return Optional.of(new Days(
                        LocalDate.parse(from), to.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(to))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
