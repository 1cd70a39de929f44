package org.filiform.clinic.visits;

import org.springframework.stereotype.Component;

@Component
class NothingOpened implements Opened {
    @Override
    public boolean anyAt(VisitId visit) {
        return false;
    }
}
