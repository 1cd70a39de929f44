package org.filiform.fhir.skim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.ResourceTypes;

/**
 * What to look for in resources of one type.
 *
 * @param name of the type
 * @param alwaysRead whether every one is read in full
 * @param isOrder whether it may name its medicine in words, so that the medicine must be known to say nothing
 * @param mustName whether one that names nobody is read in full, since that is a fault
 * @param probe the codes by which it says something
 * @param wanted what {@link Blocks} must mark for that
 */
record TypeLook(String name, boolean alwaysRead, boolean isOrder, boolean mustName, Probe probe, int wanted) {

    /** In these more counts than a code: who somebody is, names of substances, answers, other resources. */
    private static final Set<String> READ_ALWAYS = Set.of(
            ResourceTypes.PATIENT,
            ResourceTypes.MEDICATION,
            ResourceTypes.ALLERGY_INTOLERANCE,
            ResourceTypes.QUESTIONNAIRE_RESPONSE,
            ResourceTypes.BUNDLE,
            "Parameters");

    private static final Set<String> ORDERS = Set.of(
            ResourceTypes.MEDICATION_REQUEST,
            ResourceTypes.MEDICATION_STATEMENT,
            ResourceTypes.MEDICATION_ADMINISTRATION);

    TypeLook(String name, boolean alwaysRead, boolean isOrder, boolean mustName, Probe probe) {
        this(name, alwaysRead, isOrder, mustName, probe, probe.wanted() | (isOrder ? Blocks.MEDICINES : 0));
    }

    /** A type that says nothing. */
    static TypeLook silent(String name) {
        return new TypeLook(name, false, false, false, Probe.NONE);
    }

    /** All types of which more is to be known than whom they name. */
    static Map<String, TypeLook> all(CodeIndex index) {
        Map<String, TypeLook> looks = new HashMap<>();
        Set<String> types = new TreeSet<>(ResourceTypes.READ);
        types.addAll(READ_ALWAYS);
        types.forEach(type -> looks.put(type, of(type, index)));
        return Map.copyOf(looks);
    }

    private static TypeLook of(String type, CodeIndex index) {
        Probe probe = new Probe(index.telling(type));
        boolean always = READ_ALWAYS.contains(type)
                || (ResourceTypes.NAMED.contains(type) && !ORDERS.contains(type))
                || !probe.isComplete();
        return new TypeLook(type, always, ORDERS.contains(type), true, probe);
    }
}
