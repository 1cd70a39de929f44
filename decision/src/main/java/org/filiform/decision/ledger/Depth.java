package org.filiform.decision.ledger;

import java.util.Locale;
import org.filiform.decision.fact.Token;

/** How deep a needle goes, as a class. The pack says what each means. */
public enum Depth {
    SUPERFICIAL,
    DEEP;

    /** The technique of the pack that carries this name. */
    public Token technique() {
        return new Token(name().toLowerCase(Locale.ROOT));
    }
}
