package org.filiform.knowledge.bind;

import java.util.List;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;

/** What many entries about the visit share: words for the person treated, and the treatments they are about. */
final class VisitFields {

    /** The most words of a name. */
    static final int NAME = 12;

    /** The most words of something said. */
    static final int SAYING = 45;

    private VisitFields() {}

    /** A text that must be there, of at most so many words; it never speaks of leaving off a medicine. */
    static String read(Binding binding, Fields fields, String key, int mostWords) {
        String text = fields.text(key);
        if (!binding.trusted()) {
            Wording.emergency(fields, key, text, mostWords);
        }
        return text;
    }

    /** The treatments of which something is said: at least one. */
    static List<String> modalities(Fields fields) {
        List<String> modalities = fields.names("modalities", Named.MODALITY);
        if (modalities.isEmpty() && fields.has("modalities")) {
            fields.problem("modalities", Fault.MISSING_KEY, "This is said of at least one treatment: name it.");
        }
        return modalities;
    }
}
