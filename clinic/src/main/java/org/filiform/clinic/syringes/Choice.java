package org.filiform.clinic.syringes;

import java.util.List;

/**
 * A drug of the plan, with its usual strengths.
 *
 * @param id as the pack calls it
 * @param name in words
 * @param strengths as they are typed; none for saline
 * @param route by which legal route it is given; empty where whoever looks has none
 */
public record Choice(String id, String name, List<String> strengths, String route) {

    public Choice {
        strengths = List.copyOf(strengths);
    }
}
