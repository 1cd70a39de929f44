package org.filiform.clinic.screening;

import java.util.List;

/**
 * What a practitioner must know first, in words.
 *
 * @param verdicts one a treatment
 * @param findings the weightiest first
 * @param next what to ask next, the most telling first
 * @param moreQuestions how many further questions are open
 * @param facts everything that is known, and from where
 * @param blocked places that are left alone
 * @param restricted places where care is needed
 * @param frame what the answer depends on besides the facts
 */
public record AnswerView(
        List<VerdictCard> verdicts,
        List<FindingCard> findings,
        List<AskNext> next,
        int moreQuestions,
        List<FactRow> facts,
        List<String> blocked,
        List<String> restricted,
        String frame) {

    /** How many findings stand open; the rest fold. */
    private static final int OPEN = 3;

    public List<FindingCard> open() {
        return findings.subList(0, Math.min(OPEN, findings.size()));
    }

    public List<FindingCard> folded() {
        return findings.subList(Math.min(OPEN, findings.size()), findings.size());
    }

    /**
     * The verdict about one treatment.
     *
     * @param name of the treatment
     * @param kind how the verdict looks
     * @param words the verdict
     * @param detail what is certain and what could still become of it; empty where that says nothing new
     * @param sure the step of the gauge that is certain
     * @param could the step that open questions could still reach
     * @param techniques techniques of it with a verdict of their own
     */
    public record VerdictCard(
            String name, String kind, String words, String detail, int sure, int could, List<Line> techniques) {}

    /** A verdict in a line. */
    public record Line(String name, String kind, String words) {}

    /**
     * Something that was found.
     *
     * @param name by which what stands beside it is found
     * @param title in a few words
     * @param kind how its verdict looks
     * @param weight which treatments it speaks about, and what it does to them
     * @param what what it means and what to do
     * @param why why the rule is proposed like this
     * @param from what it rests on
     * @param where places, techniques and drugs that are meant; empty for the whole person
     * @param positions who holds what
     * @param rule the id of the rule; empty for a contradiction
     * @param mark how far its sources were checked, in words
     * @param disc how that looks: {@code seen}, {@code half} or empty
     * @param override who may decide otherwise
     */
    public record FindingCard(
            String name,
            String title,
            String kind,
            String weight,
            String what,
            String why,
            List<String> from,
            List<String> where,
            List<Stance> positions,
            String rule,
            String mark,
            String disc,
            String override) {}

    /** Which way some sources point, and what they say. */
    public record Stance(String kind, String words, String holders) {}

    /**
     * A question that is still open.
     *
     * @param fact what is asked
     * @param text the question
     * @param could what an answer could do
     * @param why why it is open
     * @param yesNo whether yes and no answer it
     */
    public record AskNext(String fact, String text, String could, String why, boolean yesNo) {}

    /** A fact, how it reads, from where, and which rules it made fire. */
    public record FactRow(String fact, String label, String reads, String from, String fires) {}
}
