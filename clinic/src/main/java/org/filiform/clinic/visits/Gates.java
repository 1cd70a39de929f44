package org.filiform.clinic.visits;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The gates of a visit, asked of their keepers at the moment somebody wants to go through. */
@Component
public class Gates {

    private static final String NOBODY_KEEPS = "FIL-7701";

    private final Map<Gate, Gatekeeper> keepers = new EnumMap<>(Gate.class);

    private final Opened opened;

    Gates(List<Gatekeeper> keepers, Opened opened) {
        this.opened = opened;
        keepers.forEach(keeper -> {
            if (this.keepers.put(keeper.gate(), keeper) != null) {
                throw new IllegalStateException("Two keep the gate " + keeper.gate());
            }
        });
    }

    /** How all gates stand for whoever asks. */
    public Standing of(Visit visit, Whoever who) {
        return new Standing(of(visit, who, EnumSet.allOf(Gate.class)), opened.anyAt(visit.id()));
    }

    /** How some of them stand. */
    public Map<Gate, Passage> of(Visit visit, Whoever who, Set<Gate> gates) {
        Map<Gate, Passage> passages = new EnumMap<>(Gate.class);
        gates.forEach(gate -> passages.put(gate, passage(gate, visit, who)));
        return passages;
    }

    private Passage passage(Gate gate, Visit visit, Whoever who) {
        Gatekeeper keeper = keepers.get(gate);
        return keeper == null
                ? Passage.shut(NOBODY_KEEPS, "visit.shut.nobody", "visit.way.visit", visit.address())
                : keeper.passage(visit, who);
    }
}
