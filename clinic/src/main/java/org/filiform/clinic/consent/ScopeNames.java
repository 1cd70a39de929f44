package org.filiform.clinic.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filiform.clinic.adoption.Rules;
import org.filiform.knowledge.Pack;
import org.springframework.stereotype.Component;

/** What a consent is about, in words for whoever treats. */
@Component
class ScopeNames {

    private final Rules rules;

    ScopeNames(Rules rules) {
        this.rules = rules;
    }

    /** By name, in order; the pack may not know what an older text spoke of. */
    List<String> of(Scope scope) {
        Pack pack = rules.pack();
        List<String> all = new ArrayList<>();
        scope.modalities()
                .forEach(id -> all.add(pack.modalities()
                        .find(id)
                        .map(found -> lower(found.name()))
                        .orElse(id.value())));
        scope.zones()
                .forEach(id -> all.add(pack.visit()
                        .zones()
                        .find(id)
                        .map(found -> lower(found.name()))
                        .orElse(id.value())));
        scope.drugs()
                .forEach(id -> all.add(
                        pack.drugs().find(id).map(found -> lower(found.name())).orElse(id.value())));
        scope.risks()
                .forEach(id -> all.add(pack.visit()
                        .risks()
                        .find(id)
                        .map(found -> lower(found.name()))
                        .orElse(id.value())));
        scope.findings()
                .forEach(name -> all.add(pack.rules().stream()
                        .filter(rule -> rule.id().value().equals(name))
                        .findFirst()
                        .map(found -> lower(found.title()))
                        .orElse(name)));
        return all.stream().sorted().toList();
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
