package org.filiform.decision.answer;

/**
 * A part of the record that could not be read. It acts like an unanswered gate question and never weakens a finding.
 *
 * @param where file and line
 * @param what is wrong there, and what to do
 */
public record Gap(String where, String what) implements Comparable<Gap> {

    @Override
    public int compareTo(Gap other) {
        int byWhere = where.compareTo(other.where);
        return byWhere != 0 ? byWhere : what.compareTo(other.what);
    }
}
