package org.filiform.clinic.shell;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of pages in one language. They stand in {@code texts/*.properties}, never in code. */
public final class Texts {

    private final MessageSource source;
    private final Locale locale;

    Texts(MessageSource source, Locale locale) {
        this.source = source;
        this.locale = locale;
    }

    /** The text of a key, with its gaps filled. A key without a text is a fault of ours and throws. */
    public String of(String key, Object... gaps) {
        return source.getMessage(key, gaps, locale);
    }

    public Locale locale() {
        return locale;
    }
}
