package org.filiform.clinic.shell;

import org.filiform.clinic.access.Viewer;

/**
 * What every page needs besides its own content.
 *
 * @param path where it is
 * @param viewer who looks at it
 * @param texts the words, in the language of the viewer
 * @param demonstration whether everybody here is invented
 * @param adopted whether a clinician has adopted the rules
 * @param csrfName the name of the hidden field that forms carry
 * @param csrfToken what stands in it
 */
public record Page(
        String path,
        Viewer viewer,
        Texts texts,
        boolean demonstration,
        boolean adopted,
        String csrfName,
        String csrfToken) {

    /** The text of a key, with its gaps filled. */
    public String t(String key, Object... gaps) {
        return texts.of(key, gaps);
    }

    public String language() {
        return texts.locale().getLanguage();
    }

    /** Whether the page, or one below it, is looked at. */
    public boolean isAt(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
