package org.filiform.clinic.opinion;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.decision.fact.Life;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing down what a doctor answered. */
@Controller
class AnswerPages {

    private final DoctorLetters letters;
    private final ClearedFacts facts;
    private final Clients clients;
    private final Trail trail;
    private final Clock clock;

    AnswerPages(DoctorLetters letters, ClearedFacts facts, Clients clients, Trail trail, Clock clock) {
        this.letters = letters;
        this.facts = facts;
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions/{letter}/answer")
    String blank(@PathVariable String id, @PathVariable(name = "letter") String letterId, Model model) {
        Letter letter = letters.addressed(id, letterId);
        return form(letter, AnswerForm.empty(letter, today(), proposed(letter)), List.of(), model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/opinions/{letter}/answer")
    String answer(
            @PathVariable String id,
            @PathVariable(name = "letter") String letterId,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "scan") Optional<MultipartFile> sent,
            Model model)
            throws IOException {
        Letter letter = letters.addressed(id, letterId);
        AnswerForm form = AnswerForm.read(fields, letter);
        ScanFile paper = ScanFile.read(sent);
        List<Fault> faults = faults(form.faults(letter, today(), latest(letter, form)), paper);
        if (!faults.isEmpty()) {
            return form(letter, form, faults, model);
        }
        Viewer viewer = Viewers.current();
        DoctorsAnswer answer = form.answer(letter, viewer.name(), clock.instant());
        letters.answer(
                letter,
                answer.id(),
                answer,
                form.readBack().equals("yes"),
                paper,
                new DoctorLetters.By(viewer.account().orElseThrow(), viewer.name()));
        return "redirect:" + letter.address();
    }

    /** A browser does not keep a chosen file, so whoever chose one must be told to choose it again. */
    private static List<Fault> faults(List<Fault> typed, ScanFile paper) {
        Stream<Fault> ofPaper = switch (paper) {
            case ScanFile.None() -> Stream.of();
            case ScanFile.Refused(ScanFault fault) -> Stream.of(fault.fault());
            case ScanFile.Paper _ ->
                typed.isEmpty() ? Stream.of() : Stream.of(new Fault(ScanFault.FIELD, "opinion.scan.again"));
        };
        return Stream.concat(typed.stream(), ofPaper).toList();
    }

    private String form(Letter letter, AnswerForm form, List<Fault> faults, Model model) {
        Client client = clients.get(letter.client()).orElseThrow();
        trail.done("client.read", client.id().value(), "");
        model.addAttribute("client", client);
        model.addAttribute("letter", letter);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("life", life(letter));
        model.addAttribute("also", about(letter).stream().map(FactEntry::label).toList());
        return "opinion/answer";
    }

    /** A year at most, and no longer than what it rests on, or the fact of the pack that it is, stays good. */
    private LocalDate latest(Letter letter, AnswerForm form) {
        LocalDate said = Typed.day(form.answeredOn()).orElse(today());
        return Ends.within(life(letter), said, said.plusYears(1));
    }

    /** Only where the rules set the end; elsewhere whoever writes it down asks the doctor. */
    private Optional<LocalDate> proposed(Letter letter) {
        return Optional.of(life(letter))
                .filter(life -> life != Life.LASTING)
                .map(life -> Ends.within(life, today(), LocalDate.MAX));
    }

    private Life life(Letter letter) {
        return Stream.concat(
                        letter.about().stream().map(Letter.About::life),
                        about(letter).stream().map(fact -> fact.definition().life()))
                .min(Comparator.naturalOrder())
                .orElse(Life.LASTING);
    }

    private List<FactEntry> about(Letter letter) {
        return facts.all().stream()
                .filter(fact -> facts.readers(fact.id()).stream()
                        .anyMatch(rule -> letter.about(rule).isPresent()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
