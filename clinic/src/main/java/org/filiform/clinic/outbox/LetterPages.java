package org.filiform.clinic.outbox;

import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking note of a letter that could not be sent. */
@Controller
class LetterPages {

    private final LetterBook letters;
    private final Trail trail;

    LetterPages(LetterBook letters, Trail trail) {
        this.letters = letters;
        this.trail = trail;
    }

    @Access(Role.ADMINISTRATOR)
    @PostMapping("/letters/{id}/seen")
    @Transactional
    public String seen(@PathVariable UUID id) {
        letters.seen(id);
        trail.done("letter.failure-seen", id.toString());
        return "redirect:/today";
    }
}
