package org.filiform.clinic.shell;

import org.filiform.clinic.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its own content.
 *
 * @param path where it is
 * @param viewer who looks at it
 * @param texts the words, in the language of the viewer
 * @param demonstration whether everybody here is invented
 * @param adopted whether a clinician has adopted the rules
 * @param updateWaiting whether newer rules wait to be looked at
 * @param needlesIn at how many visits needles are in; 0 for whoever meets no clients
 * @param csrfName the name of the hidden field that forms carry
 * @param csrfToken what stands in it
 */
public record Page(
        String path,
        Viewer viewer,
        Texts texts,
        boolean demonstration,
        boolean adopted,
        boolean updateWaiting,
        int needlesIn,
        String csrfName,
        String csrfToken) {

    private static final String PACK = "en";

    /** The text of a key, with its gaps filled. */
    public String t(String key, Object... gaps) {
        return texts.of(key, gaps);
    }

    public String language() {
        return texts.locale().getLanguage();
    }

    /** The language of the texts of the pack where it is not that of the page; null where it is, and needs no mark. */
    public @Nullable String packLanguage() {
        return language().equals(PACK) ? null : PACK;
    }

    /** Whether the page, or one below it, is looked at. */
    public boolean isAt(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
