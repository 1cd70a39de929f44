package org.filiform.clinic.needles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.access.Person.State;
import org.filiform.clinic.access.Role;
import org.filiform.decision.eligibility.Eligibility;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.ledger.Person;
import org.springframework.stereotype.Component;

/** To whom needles may be handed: people who treat here and may needle today. */
@Component
class Takers {

    private static final String NOBODY = "FIL-7757";
    private static final Set<PermittedAct> LEAST = EnumSet.of(PermittedAct.SUPERFICIAL);

    private final Accounts accounts;
    private final Permits permits;
    private final Clock clock;

    Takers(Accounts accounts, Permits permits, Clock clock) {
        this.accounts = accounts;
        this.permits = permits;
        this.clock = clock;
    }

    /** Whoever may take needles over today, by name. */
    List<Person> all() {
        return accounts.staff().stream()
                .filter(this::mayTake)
                .map(Takers::person)
                .toList();
    }

    /**
     * Whom a device names.
     *
     * @throws Misread where that is nobody of the house
     */
    Person named(Fields operation) {
        return find(operation.text("to", 64)).map(Takers::person).orElseThrow(Takers::nobody);
    }

    /**
     * Makes sure that somebody may take needles over.
     *
     * @throws Misread where they may not
     */
    void check(Person to) {
        if (find(to.id()).filter(this::mayTake).isEmpty()) {
            throw nobody();
        }
    }

    private static Misread nobody() {
        return new Misread(NOBODY, "needles.misread.taker");
    }

    private Optional<org.filiform.clinic.access.Person> find(String account) {
        try {
            return accounts.find(new AccountId(UUID.fromString(account)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean mayTake(org.filiform.clinic.access.Person person) {
        return person.state() == State.ACTIVE
                && person.roles().contains(Role.PRACTITIONER)
                && Eligibility.check(permits.grants(person.id()), LEAST, Set.of(), LocalDate.now(clock))
                        instanceof Eligibility.Eligible;
    }

    private static Person person(org.filiform.clinic.access.Person person) {
        return new Person(person.id().toString(), person.name());
    }
}
