package org.filiform.clinic.consent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.answer.Wording;

/**
 * What is different between a text that was sent and the one that is proposed now.
 *
 * @param why in words: another plan, something new, something gone, another course, another pack
 * @param fresh sentences that were not in what was sent
 * @param gone sentences that are in it no longer
 */
public record Changed(List<String> why, List<String> fresh, List<String> gone) {

    /** What was read before the visit is not what is to be agreed to. */
    public static final String CODE = "FIL-7747";

    public Changed {
        why = List.copyOf(why);
        fresh = List.copyOf(fresh);
        gone = List.copyOf(gone);
    }

    static Changed between(Sent sent, Proposal now, ScopeNames names, Times times, Texts texts) {
        return new Changed(
                why(sent, now, names, times, texts),
                without(sentences(now.text()), sentences(sent.text())),
                without(sentences(sent.text()), sentences(now.text())));
    }

    private static List<String> why(Sent sent, Proposal now, ScopeNames names, Times times, Texts texts) {
        List<String> why = new ArrayList<>();
        if (!sent.plan().equals(now.planId())) {
            why.add(texts.of("consent.ahead.plan"));
        }
        named("consent.ahead.new", names.of(now.scope().beyond(sent.scope())), texts, why);
        named("consent.ahead.gone", names.of(sent.scope().beyond(now.scope())), texts, why);
        String sentCourse = texts.of("consent.course", sent.visits(), times.day(sent.review(), texts));
        String course = texts.of(
                "consent.course", now.plan().visits(), times.day(now.plan().review(), texts));
        if (!sentCourse.equals(course)) {
            why.add(texts.of("consent.ahead.course", course, sentCourse));
        }
        if (!sent.version().pack().equals(now.version().pack())) {
            why.add(texts.of("consent.ahead.pack"));
        }
        if (!sent.version().adoption().equals(now.version().adoption())) {
            why.add(texts.of("consent.ahead.adoption"));
        }
        return why;
    }

    private static void named(String key, List<String> names, Texts texts, List<String> why) {
        if (!names.isEmpty()) {
            why.add(texts.of(key, Wording.list(names)));
        }
    }

    /** Each with its heading, so that the same words about another risk are not taken for the same. */
    private static Set<String> sentences(ConsentText text) {
        return Stream.concat(
                        text.first().stream()
                                .flatMap(
                                        section -> section.lines().stream().map(line -> section.title() + ": " + line)),
                        text.more().stream()
                                .flatMap(detail ->
                                        detail.lines().stream().map(line -> detail.title() + ": " + line.says())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> without(Set<String> all, Set<String> known) {
        return all.stream().filter(sentence -> !known.contains(sentence)).toList();
    }
}
