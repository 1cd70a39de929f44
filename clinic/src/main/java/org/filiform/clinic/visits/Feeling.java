package org.filiform.clinic.visits;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.pain.SignName;

/**
 * One sign that was felt, as a button of the plan sends it: {@code soleus.left:RECOGNISED:PRESENT}.
 *
 * @param site where
 * @param sign which
 * @param found what was found of it
 */
record Feeling(Site site, SignName sign, Sign found) {

    private static final Pattern COLON = Pattern.compile(":");
    private static final int PARTS = 3;

    /** What a button says; empty for one that a page of ours does not have. */
    static Optional<Feeling> read(String text, SiteNames names) {
        String[] parts = COLON.split(text, PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        return names.coded(parts[0])
                .flatMap(site -> one(SignName.class, parts[1])
                        .flatMap(sign -> one(Sign.class, parts[2]).map(found -> new Feeling(site, sign, found))));
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> of, String name) {
        return Arrays.stream(of.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
