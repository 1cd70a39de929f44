package org.filiform.clinic.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The papers below an answer: adding one more, and fetching one. */
@Controller
class ScanPages {

    /** Whatever a paper holds, a browser that shows it all the same lets it do nothing. */
    private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final DoctorLetters letters;
    private final Scans scans;
    private final OpinionViews views;
    private final Trail trail;

    ScanPages(DoctorLetters letters, Scans scans, OpinionViews views, Trail trail) {
        this.letters = letters;
        this.scans = scans;
        this.views = views;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/opinions/{letter}/scans")
    String add(
            @PathVariable String id,
            @PathVariable(name = "letter") String letterId,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "scan") Optional<MultipartFile> sent,
            Model model)
            throws IOException {
        Letter letter = letters.addressed(id, letterId);
        DoctorsAnswer to = answer(letter, answer);
        Optional<ScanFault> fault = add(letter, to, ScanFile.read(sent));
        if (fault.isPresent()) {
            model.addAttribute("scanFault", fault.get().fault());
            model.addAttribute("scanAnswer", to.id().toString());
            return views.show(letter, model);
        }
        return "redirect:" + letter.address();
    }

    private Optional<ScanFault> add(Letter letter, DoctorsAnswer answer, ScanFile file) {
        return switch (file) {
            case ScanFile.None() -> Optional.of(ScanFault.EMPTY);
            case ScanFile.Refused(ScanFault fault) -> Optional.of(fault);
            case ScanFile.Paper paper ->
                scans.add(answer.id(), letter.client(), paper, by())
                        ? Optional.empty()
                        : Optional.of(ScanFault.TOO_MANY);
        };
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions/{letter}/scans/{scan}")
    ResponseEntity<byte[]> fetch(
            @PathVariable String id,
            @PathVariable(name = "letter") String letterId,
            @PathVariable(name = "scan") String scanId) {
        Letter letter = letters.addressed(id, letterId);
        Scan scan = scans.find(letter, scanId).orElseThrow(ScanPages::missing);
        byte[] content = scans.content(scan);
        trail.done("opinion.scan-read", letter.client().value(), scan.fileName());
        return ResponseEntity.ok()
                .contentType(scan.kind().mediaType())
                .headers(headers -> {
                    headers.setContentDisposition(ContentDisposition.attachment()
                            .filename(scan.fileName(), UTF_8)
                            .build());
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("Content-Security-Policy", POLICY);
                })
                .body(content);
    }

    private static DoctorsAnswer answer(Letter letter, String id) {
        return letter.answers().stream()
                .filter(answer -> answer.id().toString().equals(id))
                .findFirst()
                .orElseThrow(ScanPages::missing);
    }

    private static DoctorLetters.By by() {
        Viewer viewer = Viewers.current();
        return new DoctorLetters.By(viewer.account().orElseThrow(), viewer.name());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
