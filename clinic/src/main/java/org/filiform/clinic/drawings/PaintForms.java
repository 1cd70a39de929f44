package org.filiform.clinic.drawings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.springframework.stereotype.Component;

/** Makes the forms on which pain is painted. */
@Component
public class PaintForms {

    private final Rules rules;

    PaintForms(Rules rules) {
        this.rules = rules;
    }

    /** One to begin with: empty, or as a drawing of before. */
    public PaintForm beginning(Optional<Drawing> before) {
        return PaintForm.beginning(before, rules.shipped());
    }

    /** One as it was sent. */
    public PaintForm sent(Map<String, List<String>> typed) {
        return new PaintForm(typed, rules.shipped());
    }
}
