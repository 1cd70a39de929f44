package org.filiform.clinic.note;

/** Words in the language of a paper. */
public interface Words {

    /** The text of a key, with its gaps filled. */
    String t(String key, Object... gaps);
}
