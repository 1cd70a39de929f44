package org.filiform.clinic.access;

import java.time.Instant;

/** What came of trying to sign in, or to show a second factor. */
public sealed interface SignIn {

    /** They are who they say. */
    record Welcome(AccountId account) implements SignIn {}

    /** The password was right; now a code of their second factor. */
    record CodeNeeded(AccountId account) implements SignIn {}

    /** Something of it was wrong. It never says what, or whether the address has an account. */
    record Wrong() implements SignIn {}

    /** Too often wrong. Nothing is looked at before that instant, right or wrong. */
    record Locked(Instant until) implements SignIn {}
}
