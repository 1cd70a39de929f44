package org.filiform.clinic.front;

import org.filiform.clinic.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that everybody may read. */
@Controller
class FrontPages {

    private static final String PUBLIC = "The public front has no accounts";

    @Open(because = PUBLIC)
    @GetMapping("/")
    String home() {
        return "front/home";
    }
}
