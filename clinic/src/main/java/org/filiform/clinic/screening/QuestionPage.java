package org.filiform.clinic.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * One page of questions.
 *
 * @param id its name
 * @param title its heading
 * @param intro the sentence above the questions
 * @param number which page it is, from one
 * @param of how many there are
 * @param list what shares a list with "none of these"
 * @param singles what stands on its own
 * @param places where, or which, of what was ticked
 * @param more whether it follows from the answers to the page before
 */
public record QuestionPage(
        String id,
        String title,
        String intro,
        int number,
        int of,
        List<Question> list,
        List<Question> singles,
        List<Question> places,
        boolean more) {

    public boolean isEmpty() {
        return list.isEmpty() && singles.isEmpty() && places.isEmpty();
    }

    /** Whether the list was answered before with "none of these". */
    public boolean wasNone() {
        return !list.isEmpty() && list.stream().allMatch(question -> question.was("no"));
    }

    /** Whether the list was left open before. */
    public boolean wasUnsure() {
        return list.stream().anyMatch(question -> question.was("unknown"));
    }

    /** Whether something stands beside a question that was known before. */
    boolean tellsEarlier() {
        return Stream.of(list, singles).flatMap(List::stream).anyMatch(Question::recorded);
    }

    /** How far along it is, in hundredths. */
    public int progress() {
        return 100 * number / Math.max(1, of);
    }

    /** About how many minutes are left, from a quarter of a minute a page. */
    public int minutesLeft() {
        return Math.max(1, (of - number + 3) / 4);
    }
}
