package org.filiform.clinic.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Privacy;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The consent of a visit: the text that the client reads, their signature, or that they would rather not. */
@Controller
class ConsentPages {

    private static final String TEXT_CHANGED = "FIL-7728";
    private static final String NOT_SIGNED = "FIL-7729";

    private final Room room;
    private final Visits visits;
    private final Proposals proposals;
    private final Coverage coverage;
    private final Consents consents;
    private final Signers signers;
    private final Privacy privacy;
    private final Aheads aheads;
    private final Sending sending;
    private final SiteNames names;
    private final Trail trail;

    ConsentPages(
            Room room,
            Visits visits,
            Proposals proposals,
            Coverage coverage,
            Consents consents,
            Signers signers,
            Privacy privacy,
            Aheads aheads,
            Sending sending,
            SiteNames names,
            Trail trail) {
        this.room = room;
        this.visits = visits;
        this.proposals = proposals;
        this.coverage = coverage;
        this.consents = consents;
        this.signers = signers;
        this.privacy = privacy;
        this.aheads = aheads;
        this.sending = sending;
        this.names = names;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/consent")
    String consent(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam(defaultValue = "") String unsent,
            @ModelAttribute("page") Page page,
            Model model) {
        Room.At at = room.at(id, visit, Gate.CONSENTED, model);
        model.addAttribute("unsent", Unsent.read(unsent).map(Unsent::code).orElse(""));
        trail.done("client.read", at.client().id().value(), "");
        return show(at, ConsentForm.blank(), "", page, model);
    }

    /** Keeps a signature under the text that was read. One that is there already is not made twice. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/consent")
    @Transactional
    public String sign(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        Visit held = hold(id, visit, model);
        ConsentForm form = new ConsentForm(typed);
        Optional<Proposal> proposal = proposals.of(held).filter(_ -> held.isOpen());
        if (proposal.isEmpty() || coverage.missing(held).isEmpty()) {
            return "redirect:" + held.address();
        }
        if (form.is("decision", "refuse")) {
            consents.refuse(held, proposal.get(), form.why(), form.request(), Room.who());
            return "redirect:" + held.address();
        }
        return sign(held, proposal.get(), form, page, model, response);
    }

    private String sign(
            Visit held, Proposal proposal, ConsentForm form, Page page, Model model, HttpServletResponse response) {
        Room.At at = room.at(held.client().toString(), held.id().toString(), Gate.CONSENTED, model);
        if (!form.is("text", proposal.version().hash())) {
            return refused(at, form, TEXT_CHANGED, HttpStatus.CONFLICT, page, model, response);
        }
        Optional<Consent.Signature> signature = form.read(signers.of(at.client()), at.client());
        if (signature.isEmpty()) {
            return refused(at, form, NOT_SIGNED, HttpStatus.UNPROCESSABLE_CONTENT, page, model, response);
        }
        consents.sign(held, proposal, signature.get(), form.request(), Room.who());
        return "redirect:" + held.address();
    }

    private String refused(
            Room.At at,
            ConsentForm form,
            String code,
            HttpStatus status,
            Page page,
            Model model,
            HttpServletResponse response) {
        trail.refused("consent.given", at.client().id().value(), code);
        response.setStatus(status.value());
        return show(at, form, code, page, model);
    }

    /** Muscles inside a consented zone that were added: explained and agreed now. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/consent/muscles")
    @Transactional
    public String explained(
            @PathVariable String id, @PathVariable String visit, @RequestParam String plan, Model model) {
        Visit held = hold(id, visit, model);
        Optional<Proposal> now = proposals.of(held).filter(_ -> held.isOpen());
        Optional<Consent> covering = coverage.covering(held);
        if (now.isPresent()
                && covering.isPresent()
                && now.get().planId().toString().equals(plan)) {
            consents.agreed(
                    held, covering.get(), now.get().planId(), coverage.unexplained(covering.get(), held), Room.who());
        }
        return "redirect:" + held.address() + (coverage.missing(held).isEmpty() ? "" : "/consent");
    }

    private Visit hold(String id, String visit, Model model) {
        return visits.hold(room.at(id, visit, Gate.CONSENTED, model).visit().id());
    }

    private String show(Room.At at, ConsentForm form, String code, Page page, Model model) {
        Optional<Proposal> proposal = proposals.of(at.visit());
        Optional<Consent> covering = coverage.covering(at.visit());
        model.addAttribute("form", form);
        model.addAttribute("code", code);
        model.addAttribute("proposal", proposal.orElse(null));
        model.addAttribute("covering", covering.orElse(null));
        model.addAttribute(
                "unexplained",
                covering.stream()
                        .flatMap(consent -> coverage.unexplained(consent, at.visit()).stream())
                        .map(names::of)
                        .toList());
        model.addAttribute("who", signers.of(at.client()));
        model.addAttribute(
                "isPrivate", proposal.filter(Proposal::isPrivate).isPresent() && privacy.isKept(at.client()));
        sentAhead(at, proposal, page.texts(), model);
        return "consent/consent";
    }

    /** What the client was sent before, how it differs from what they are asked to sign, and how it can be sent. */
    private void sentAhead(Room.At at, Optional<Proposal> proposal, Texts texts, Model model) {
        Optional<AheadView> ahead = aheads.at(at.visit(), at.client(), texts);
        model.addAttribute("ahead", ahead.orElse(null));
        model.addAttribute(
                "changed",
                ahead.flatMap(view -> proposal.flatMap(now -> aheads.changed(view.sent(), now, texts)))
                        .orElse(null));
        model.addAttribute(
                "ways", proposal.map(now -> sending.ways(at.client(), now)).orElse(null));
    }
}
