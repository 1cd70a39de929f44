package org.filiform.clinic.consent;

/** Words of a consent, in its language. */
interface Words {

    /** The text of a key, with its gaps filled. */
    String t(String key, Object... gaps);
}
