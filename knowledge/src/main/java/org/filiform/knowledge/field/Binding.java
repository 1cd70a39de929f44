package org.filiform.knowledge.field;

import java.util.ArrayList;
import java.util.List;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.tree.Node;

/**
 * What every binder has at hand.
 *
 * <p>The shipped pack is bound each time a program starts. So what runs then makes no use of lambdas, streams or patterns
 * in switches, each of which costs a cold program about a millisecond; and what was compiled is not checked again.
 *
 * @param problems where problems go
 * @param names every id of the pack
 * @param ids makes typed ids
 * @param trusted whether all this was checked when it was compiled
 */
public record Binding(Problems problems, Names names, Ids ids, boolean trusted) {

    public void problem(Place place, Fault fault, String message) {
        problems.add(place, fault, message);
    }

    /** The fields of a node that should be a mapping; of none if it is not, and then there is a problem. */
    public Fields fields(Node node, String what) {
        if (node instanceof Node.Entries entries) {
            return new Fields(entries, what, this, false);
        }
        problem(node.place(), Fault.WRONG_TYPE, "Here should stand " + what + ": keys with values.");
        return nothing(what);
    }

    /** Fields of nothing, that tell no problems since that they are missing was told already. */
    Fields nothing(String what) {
        return new Fields(new Node.Entries(List.of(), Place.in("")), what, this, true);
    }

    /** A problem unless the id names one of these kinds. */
    public void require(String id, Place place, Named... kinds) {
        if (trusted) {
            return;
        }
        List<String> known = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Named kind : kinds) {
            if (names.has(kind, id)) {
                return;
            }
            words.add(kind.words());
            known.addAll(names.all(kind));
        }
        problem(
                place,
                Fault.UNKNOWN_ID,
                "There is no " + String.join(" or ", words) + " '" + id + "'." + Nearest.hint(id, known));
    }
}
