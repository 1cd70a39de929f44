package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.drawings.Drawing;
import org.filiform.decision.pain.Band;

/**
 * What was painted, and what to say about it before and after the muscles.
 *
 * @param by whose word it is
 * @param day when it was painted, in words
 * @param address where it stands
 * @param isWithoutPain whether it says that nothing hurts
 * @param first what must be thought of before a muscle
 * @param notices the keys of what to know before reading the list
 * @param unexplained painted places that no muscle of the list explains
 * @param other how far something that is no muscle explains it, in the same words; empty where nothing was painted
 * @param otherFigure what that was read off
 */
public record Painted(
        Drawing.Maker by,
        String day,
        String address,
        boolean isWithoutPain,
        List<First> first,
        List<String> notices,
        List<String> unexplained,
        Optional<Band> other,
        String otherFigure) {

    public Painted {
        first = List.copyOf(first);
        notices = List.copyOf(notices);
        unexplained = List.copyOf(unexplained);
    }

    /**
     * Pain that no muscle may explain before something else was thought of.
     *
     * @param name where
     * @param say what to think of and to do first
     * @param danger what must not be missed
     * @param mark how far that was checked, in words
     * @param disc how that looks
     */
    public record First(String name, String say, String danger, String mark, String disc) {}
}
