package org.filiform.clinic.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.filiform.clinic.access.Viewer;

/** Pages as somebody without an account sees them, written without a server. */
public final class TestPages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private TestPages() {}

    /** What every page needs. */
    public static Page at(String path) {
        Texts texts = new Texts(new TextsConfiguration().messageSource(), Locale.UK);
        return new Page(path, Viewer.nobody(), texts, false, false, false, 0, "_csrf", "token");
    }

    /** A template filled with what is given, and with the page unless that is given too. */
    public static String write(String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.putIfAbsent("page", at("/"));
        StringOutput output = new StringOutput();
        TEMPLATES.render(template + ".jte", all, output);
        return output.toString();
    }
}
