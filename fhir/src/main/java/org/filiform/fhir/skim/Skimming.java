package org.filiform.fhir.skim;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.row.LineFilter;

/**
 * What is needed to tell lines that matter from those that cannot: the codes of a pack, arranged for looking through
 * bytes. Made once; never changes; serves any number of threads, each through a filter of its own.
 */
public final class Skimming {

    private final CodeIndex index;
    private final Map<String, TypeLook> looks;
    private final Pair pair;

    private Skimming(CodeIndex index, Map<String, TypeLook> looks, Pair pair) {
        this.index = index;
        this.looks = looks;
        this.pair = pair;
    }

    /** Arranges the codes of an index. */
    public static Skimming of(CodeIndex index) {
        Map<String, TypeLook> looks = TypeLook.all(index);
        Set<String> pairs = new TreeSet<>();
        looks.values().forEach(look -> pairs.addAll(look.probe().pairs()));
        Skimming skimming = new Skimming(index, looks, Pair.of(pairs));
        Warming.OF_THIS_JAVA.begin(skimming);
        return skimming;
    }

    /** The types of which more is to be known than whom they name. */
    Set<String> types() {
        return looks.keySet();
    }

    /**
     * A filter for one thread.
     *
     * @param medications asked for those that orders refer to; may learn while lines are looked through
     */
    public LineFilter filter(Medications medications) {
        return new Skimmer(this, medications);
    }

    /**
     * Counts line ends from one index up to, and not including, another, if that is quick by now.
     *
     * @return how many there are; empty if somebody else had better count
     */
    public OptionalLong lineEnds(byte[] bytes, int from, int to) {
        return isWarm() ? OptionalLong.of(LineCount.of(bytes, from, to)) : OptionalLong.empty();
    }

    /** Whether Java is still compiling what will look through lines fast, and needs a processor for that. */
    public boolean isWarming() {
        return Warming.OF_THIS_JAVA.isGoingOn();
    }

    /** Whether looking with vectors is the faster way by now. */
    boolean isWarm() {
        return Warming.OF_THIS_JAVA.isHot();
    }

    CodeIndex index() {
        return index;
    }

    Pair pair() {
        return pair;
    }

    /** What to look for in resources of a type. */
    TypeLook look(String type) {
        TypeLook look = looks.get(type);
        if (look == null) {
            return TypeLook.silent(type);
        }
        boolean tooMany = !look.probe().pairs().isEmpty() && pair.isTooMany();
        return tooMany ? new TypeLook(type, true, look.isOrder(), true, Probe.NONE) : look;
    }
}
