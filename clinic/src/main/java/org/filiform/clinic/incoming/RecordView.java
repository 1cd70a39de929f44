package org.filiform.clinic.incoming;

import java.util.List;

/**
 * What a record would answer, in the words of the page.
 *
 * @param answers what it says about facts that are asked; sorted as the pack has them
 * @param gaps what in it could not be understood; each stays an open question
 */
public record RecordView(List<Answered> answers, List<String> gaps) {

    /**
     * One fact.
     *
     * @param label what is asked
     * @param reads what the record says, such as "yes"
     * @param from where in the record it stands
     */
    public record Answered(String label, String reads, List<String> from) {}
}
