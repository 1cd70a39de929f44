package org.filiform.clinic.access;

/** What came of making an account. */
public sealed interface Created {

    record Made(AccountId id) implements Created {}

    /** Somebody has this address already. */
    record MailTaken() implements Created {}
}
