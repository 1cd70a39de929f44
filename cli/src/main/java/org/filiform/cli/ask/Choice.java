package org.filiform.cli.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed below a list: which of it holds, of which they do not know, and which they would rather say in person.
 * Numbers are counted from nought here and from one on the screen.
 *
 * @param yes what holds
 * @param unknown what they do not know
 * @param inPerson what they would rather say in person
 */
record Choice(Set<Integer> yes, Set<Integer> unknown, Set<Integer> inPerson) {

    private static final Pattern WORD = Pattern.compile("([?p]?)([0-9]{1,3})");

    /**
     * Reads a line such as {@code 1 3}, {@code 0}, {@code 2 ?5}, {@code ?} or {@code p4}; empty if it makes no sense.
     *
     * @param line what was typed
     * @param size how long the list is
     */
    static Optional<Choice> read(String line, int size) {
        Choice choice = new Choice(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        List<String> words =
                new ArrayList<>(List.of(line.replace(',', ' ').strip().split(" +")));
        if (words.equals(List.of("0"))) {
            return Optional.of(choice);
        }
        if (words.equals(List.of("?")) || words.equals(List.of("p"))) {
            choice.all(words.getFirst(), size);
            return Optional.of(choice);
        }
        for (String word : words) {
            if (!choice.take(word, size)) {
                return Optional.empty();
            }
        }
        return choice.isAmbiguous() ? Optional.empty() : Optional.of(choice);
    }

    private void all(String sign, int size) {
        for (int at = 0; at < size; at++) {
            (sign.equals("?") ? unknown : inPerson).add(at);
        }
    }

    private boolean take(String word, int size) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            return false;
        }
        int at = Integer.parseInt(matcher.group(2)) - 1;
        switch (matcher.group(1)) {
            case "?" -> unknown.add(at);
            case "p" -> inPerson.add(at);
            default -> yes.add(at);
        }
        return at >= 0 && at < size;
    }

    private boolean isAmbiguous() {
        Set<Integer> all = new LinkedHashSet<>(yes);
        all.addAll(unknown);
        all.addAll(inPerson);
        return all.size() < yes.size() + unknown.size() + inPerson.size();
    }
}
