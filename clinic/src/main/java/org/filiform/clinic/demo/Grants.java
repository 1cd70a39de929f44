package org.filiform.clinic.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Permits;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.springframework.stereotype.Component;

/** What the invented people may do. */
@Component
class Grants {

    private static final int COLUMNS = 3;
    private static final int MONTHS_AGO = 6;

    private final Permits permits;
    private final Clock clock;

    Grants(Permits permits, Clock clock) {
        this.permits = permits;
        this.clock = clock;
    }

    /** Grants what somebody of that name may do. */
    void to(String name, AccountId account, AccountId by) {
        LocalDate from = LocalDate.now(clock).minusMonths(MONTHS_AGO);
        Lines.of("/demo/permits.txt", COLUMNS).stream()
                .filter(row -> row.getFirst().equals(name))
                .flatMap(row -> grants(row, from))
                .forEach(grant -> permits.grant(account, grant, by));
    }

    private static Stream<Grant> grants(List<String> row, LocalDate from) {
        Stream<Grant> acts =
                words(row.get(1)).map(act -> new Grant.OfAct(PermittedAct.valueOf(act), from, Optional.empty()));
        Stream<Grant> drugs = words(row.get(2))
                .map(drug -> drug.split(":"))
                .map(drug -> new Grant.OfDrug(new Token(drug[0]), Authority.valueOf(drug[1]), from, Optional.empty()));
        return Stream.concat(acts, drugs);
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }
}
