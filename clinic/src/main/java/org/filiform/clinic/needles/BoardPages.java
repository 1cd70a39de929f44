package org.filiform.clinic.needles;

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

    BoardPages(Boards boards, Trail trail) {
        this.boards = boards;
        this.trail = trail;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/needles")
    String board(Model model) {
        Board board = boards.now();
        trail.done("needles.board-read", board.in().size() + " with needles in");
        model.addAttribute("board", board);
        return "needles/board";
    }

    /** The same, asked again every few seconds by the page that is open. */
    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK})
    @GetMapping("/needles/board.json")
    ResponseEntity<String> json() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(LedgerJson.write(boards.now()));
    }
}
