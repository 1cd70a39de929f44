package org.filiform.clinic.needles;

import java.time.Clock;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where needles are in, for everybody who meets clients. */
@Controller
class BoardPages {

    private final Boards boards;
    private final Trail trail;
    private final Clock clock;

    BoardPages(Boards boards, Trail trail, Clock clock) {
        this.boards = boards;
        this.trail = trail;
        this.clock = clock;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/needles")
    String board(Model model) {
        Board board = boards.now();
        trail.done("needles.board-read", board.in().size() + " with needles in");
        model.addAttribute("board", board);
        model.addAttribute("zone", clock.getZone());
        return "needles/board";
    }

    /** The rooms alone, as the pages that show them ask for them again every few seconds. */
    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/needles/rooms")
    String rooms(Model model) {
        model.addAttribute("board", boards.now());
        model.addAttribute("zone", clock.getZone());
        return "needles/rooms";
    }

    /** The same as data. */
    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/needles/board.json")
    ResponseEntity<String> json() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(LedgerJson.write(boards.now()));
    }
}
