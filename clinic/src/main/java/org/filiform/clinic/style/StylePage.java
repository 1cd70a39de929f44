package org.filiform.clinic.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.decision.fact.Token;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What pages are made of, in every state. It shows nothing of anybody. */
@Controller
class StylePage {

    private static final List<Sample> VERDICTS = List.of(
            new Sample("urgent", "Urgent: act now", 6, 6),
            new Sample("not", "Not this treatment", 5, 6),
            new Sample("today", "Not today", 4, 5),
            new Sample("decide", "You decide", 3, 5),
            new Sample("care", "Take care", 2, 2),
            new Sample("clear", "Nothing found against it", 1, 1),
            new Sample("unknown", "Not yet known: 3 questions", 0, 4));

    private static final List<String> COLOURS = List.of(
            "paper",
            "surface",
            "sunken",
            "line",
            "line-strong",
            "ink",
            "ink-2",
            "ink-3",
            "pine",
            "pine-tint",
            "copper",
            "copper-tint",
            "urgent",
            "not",
            "today",
            "decide",
            "care",
            "clear",
            "unknown");

    private final BodyMaps maps;

    StylePage(BodyMaps maps) {
        this.maps = maps;
    }

    @Open(because = "It shows what pages are made of, and nothing of anybody")
    @GetMapping("/style")
    String style(Model model) {
        model.addAttribute("verdicts", VERDICTS);
        model.addAttribute("colours", COLOURS);
        model.addAttribute("map", maps.show("sample", states()));
        return "style/style";
    }

    /** A region in each state that there is. */
    private Map<Token, RegionState> states() {
        List<Token> regions = maps
                .all(List.of(new Token("thorax"), new Token("arm-left"), new Token("leg-right")), RegionState.CHOSEN)
                .keySet()
                .stream()
                .sorted()
                .toList();
        Map<Token, RegionState> states = new LinkedHashMap<>();
        RegionState[] all = RegionState.values();
        for (int at = 0; at < all.length && at < regions.size(); at++) {
            states.put(regions.get(at * regions.size() / all.length), all[at]);
        }
        return states;
    }
}
