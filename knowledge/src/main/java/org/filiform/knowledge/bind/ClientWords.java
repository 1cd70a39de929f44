package org.filiform.knowledge.bind;

import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;

/** Reads words for the person treated around a visit: short, and never about leaving off a medicine. */
final class ClientWords {

    /** The most words of a name. */
    static final int NAME = 12;

    /** The most words of something said. */
    static final int SAYING = 45;

    private ClientWords() {}

    /** A text that must be there, of at most so many words. */
    static String read(Binding binding, Fields fields, String key, int mostWords) {
        String text = fields.text(key);
        if (!binding.trusted()) {
            Wording.emergency(fields, key, text, mostWords);
        }
        return text;
    }
}
