package org.filiform.clinic.adoption;

import org.filiform.clinic.shell.HouseState;
import org.filiform.decision.answer.Screener;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rules that this clinic follows. */
@Component
public class Rules implements HouseState {

    private final boolean demonstration;
    private final Pack pack = PackLoader.shipped();
    private final Screener screener;

    Rules(@Value("${filiform.demo:false}") boolean demonstration) {
        this.demonstration = demonstration;
        this.screener = new Screener(pack.ruleSet(), pack.readingLimits());
    }

    public Pack pack() {
        return pack;
    }

    public Screener screener() {
        return screener;
    }

    @Override
    public boolean isDemonstration() {
        return demonstration;
    }

    @Override
    public boolean isAdopted() {
        return false;
    }
}
