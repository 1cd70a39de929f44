package org.filiform.fhir.code;

import java.io.Serializable;
import java.util.List;
import org.filiform.decision.fact.Token;

/**
 * A set of the pack that a code or a name belongs to.
 *
 * @param set the name of the set
 * @param places the regions, or groups of them, that the code itself names; mostly none
 * @param note how it was recognised where that was not by its code, such as "matched by name: warfarin"; else empty
 */
public record SetHit(String set, List<Token> places, String note) implements Serializable {

    public SetHit {
        places = List.copyOf(places);
    }
}
