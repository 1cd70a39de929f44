package org.filiform.clinic.visits;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is checked in the pause before needle one, in the order in which it is read out. */
@Component
class PauseItems {

    private static final List<String> ITEMS =
            List.of("person", "site", "position", "hands", "skin", "needles", "company");

    List<String> all() {
        return ITEMS;
    }

    List<String> ids() {
        return ITEMS;
    }
}
