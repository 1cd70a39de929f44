package org.filiform.clinic.oversight;

import java.util.Optional;
import org.filiform.clinic.access.AccountId;

/**
 * An entry of the audit in plain words.
 *
 * @param seq its place
 * @param at when
 * @param account whose act it was; empty for the program, and for somebody who is not signed in
 * @param who their name
 * @param profession such as Physiotherapist; empty where none was given
 * @param what what they did
 * @param why the reason they gave, where it is one that people read
 * @param refused whether it was refused
 * @param alarming whether a record was opened by somebody who does not treat its client
 * @param client the name of the client whose record it is; empty where there is none
 */
public record Act(
        long seq,
        String at,
        Optional<AccountId> account,
        String who,
        String profession,
        String what,
        String why,
        boolean refused,
        boolean alarming,
        String client) {

    /** The same without the reason, which may tell what somebody answered, or what is the matter with them. */
    public Act withoutAnswers() {
        return new Act(seq, at, account, who, profession, what, "", refused, alarming, client);
    }
}
