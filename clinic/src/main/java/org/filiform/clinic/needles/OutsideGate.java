package org.filiform.clinic.needles;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.clinic.visits.NeededActs;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Site;
import org.filiform.decision.eligibility.Eligibility;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Depth;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Needling;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.SyringeId;
import org.springframework.stereotype.Component;

/**
 * Why something that happened was not allowed when it did, so far as this house knew. It is kept all the same: what is in a body
 * must be counted.
 */
@Component
class OutsideGate {

    private static final String ENDED = "FIL-7761";
    private static final String WAS_EVEN = "FIL-7762";
    private static final String NO_ACT = "FIL-7763";
    private static final String NOT_PLANNED = "FIL-7764";
    private static final String NO_DOSE = "FIL-7765";
    private static final String NO_CURRENT = "FIL-7766";
    private static final String EXPIRED = "FIL-7767";
    private static final Token CURRENT = new Token("electrical-stimulation");

    private final NeededActs acts;
    private final SyringeRack rack;
    private final Clock clock;

    OutsideGate(NeededActs acts, SyringeRack rack, Clock clock) {
        this.acts = acts;
        this.rack = rack;
        this.clock = clock;
    }

    /**
     * Why not.
     *
     * @param code by which it is known
     * @param text the key of its words
     * @param gaps what stands in them
     */
    record Reason(String code, String text, List<Object> gaps) {

        Reason {
            gaps = List.copyOf(gaps);
        }

        private static Reason of(String code) {
            return new Reason(code, "needles.outside." + code, List.of());
        }
    }

    /** All that was against it, the weightiest first; nothing for what only manages needles that are there. */
    List<Reason> reasons(Moment moment, Operation operation, Instant at, boolean wasEven, Ledger before) {
        return switch (operation) {
            case Operation.Passed passed ->
                Stream.concat(in(moment, passed, at, wasEven).stream(), dose(moment, passed, before).stream())
                        .toList();
            case Operation.In in -> in(moment, in, at, wasEven);
            case Operation.Discarded left -> from(moment, left.syringe(), left.millilitres(), before);
            case Operation.WithCurrent _ -> current(moment, wasEven);
            case Operation.Opened opened -> expired(opened, at);
            case Operation.Binned _, Operation.Retained _, Operation.Responded _, Operation.Undone _ -> List.of();
            case Operation.HandedOver _, Operation.Reacted _, Operation.Counted _ -> List.of();
        };
    }

    private List<Reason> dose(Moment moment, Operation.Passed passed, Ledger before) {
        return passed.dose()
                .map(dose -> from(moment, dose.syringe(), dose.millilitres(), before))
                .orElse(List.of());
    }

    private List<Reason> from(Moment moment, SyringeId syringe, BigDecimal millilitres, Ledger before) {
        return rack.against(moment.visit(), syringe, millilitres, before).stream()
                .map(why -> new Reason(why.code(), why.text(), why.gaps()))
                .toList();
    }

    private List<Reason> in(Moment moment, Operation.In in, Instant at, boolean wasEven) {
        boolean hasDose = in instanceof Operation.Passed passed && passed.dose().isPresent();
        List<Reason> reasons = new ArrayList<>(shut(moment, wasEven));
        reasons.addAll(missing(moment, needed(in.how(), hasDose)));
        Site site = new Site(in.how().place().muscle(), in.how().place().side());
        if (moment.plan().filter(plan -> plan.sites().contains(site)).isEmpty()) {
            reasons.add(Reason.of(NOT_PLANNED));
        }
        if (hasDose && moment.plan().filter(plan -> !plan.drugs().isEmpty()).isEmpty()) {
            reasons.add(Reason.of(NO_DOSE));
        }
        if (in.how().techniques().contains(CURRENT) && !isCurrentPlanned(moment)) {
            reasons.add(Reason.of(NO_CURRENT));
        }
        in.spec().stream()
                .filter(spec -> isOver(spec.expiry().orElse(LocalDate.MAX), at))
                .forEach(_ -> reasons.add(Reason.of(EXPIRED)));
        return reasons;
    }

    private List<Reason> current(Moment moment, boolean wasEven) {
        List<Reason> reasons = new ArrayList<>(shut(moment, wasEven));
        reasons.addAll(missing(moment, EnumSet.of(PermittedAct.NEEDLES_WITH_CURRENT)));
        if (!isCurrentPlanned(moment)) {
            reasons.add(Reason.of(NO_CURRENT));
        }
        return reasons;
    }

    private List<Reason> expired(Operation.Opened opened, Instant at) {
        return isOver(opened.spec().expiry().orElse(LocalDate.MAX), at) ? List.of(Reason.of(EXPIRED)) : List.of();
    }

    private boolean isOver(LocalDate last, Instant at) {
        return last.isBefore(LocalDate.ofInstant(at, clock.getZone()));
    }

    private static boolean isCurrentPlanned(Moment moment) {
        return moment.plan().filter(plan -> plan.techniques().contains(CURRENT)).isPresent();
    }

    /** What is not said to be superficial enters the muscle, and so does an injection. */
    private Set<PermittedAct> needed(Needling how, boolean hasDose) {
        boolean isDeep =
                hasDose || how.depth().filter(Depth.SUPERFICIAL::equals).isEmpty();
        Set<PermittedAct> needed = acts.ofPlaces(Set.of(how.place().muscle()), isDeep);
        if (how.techniques().contains(CURRENT)) {
            needed.add(PermittedAct.NEEDLES_WITH_CURRENT);
        }
        return needed;
    }

    private List<Reason> missing(Moment moment, Set<PermittedAct> needed) {
        return switch (Eligibility.check(moment.grants(), needed, Set.of(), LocalDate.now(clock))) {
            case Eligibility.Eligible _ -> List.of();
            case Eligibility.Missing _ -> List.of(Reason.of(NO_ACT));
        };
    }

    private static List<Reason> shut(Moment moment, boolean wasEven) {
        List<Reason> reasons = new ArrayList<>();
        if (!moment.visit().isOpen()) {
            reasons.add(Reason.of(ENDED));
        }
        for (Passage passage : moment.gates().values()) {
            if (passage instanceof Passage.Shut shut) {
                shut.reasons().forEach(why -> reasons.add(new Reason(why.code(), why.text(), why.gaps())));
            }
        }
        if (wasEven) {
            reasons.add(Reason.of(WAS_EVEN));
        }
        return reasons.stream().distinct().toList();
    }
}
