package org.filiform.population.keep;

import java.util.HexFormat;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Validity;
import org.jspecify.annotations.Nullable;

/** Turns echoes back into assertions that count as the ones they come from. */
final class Echoes {

    private Echoes() {}

    /**
     * The assertion that an echo stands for.
     *
     * @param same the id of a whole assertion of the same fact with the same mark, if there is one
     */
    static Assertion assertion(Kept.Echo echo, @Nullable AssertionId same, AsOf asOf) {
        String reference = same == null ? "earlier-record/" + HexFormat.of().toHexDigits(echo.mark()) : same.value();
        return new Assertion(
                new AssertionId(reference),
                echo.fact(),
                claim(echo.role()),
                Validity.since(Moment.at(asOf.instant())),
                Moment.at(echo.recorded()),
                new Origin.HealthRecord(reference, ""));
    }

    private static Claim claim(Role role) {
        return switch (role.kind()) {
            case YES -> Claim.Yes.plain();
            case NO -> new Claim.No();
            case DOUBT -> new Claim.Unsure(role.why().orElseThrow());
            case VALUE, OTHER -> throw new IllegalStateException("Never an echo: " + role);
        };
    }
}
