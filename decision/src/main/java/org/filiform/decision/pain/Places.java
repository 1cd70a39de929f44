package org.filiform.decision.pain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/** The regions of a body by their codes. */
final class Places {

    private final Map<Token, Place> places = new LinkedHashMap<>();

    Places(BodyModel model) {
        model.places().forEach(place -> places.put(place.code(), place));
    }

    boolean knows(Token code) {
        return places.containsKey(code);
    }

    /** The region of a code; one that the model does not know is a fault of the caller. */
    Place named(Token code) {
        return Optional.ofNullable(places.get(code))
                .orElseThrow(() -> new IllegalArgumentException("No region of this body: " + code));
    }

    Token mirror(Token code) {
        return named(code).mirror();
    }

    int count() {
        return places.size();
    }
}
