package org.filiform.fhir.row;

/** References as FHIR writes them: {@code Patient/1}, an absolute URL, {@code urn:uuid:}, with or without a version. */
public final class References {

    private static final String HISTORY = "/_history/";
    private static final String URN = "urn:";

    private References() {}

    /** The last part, without type, server and version; empty for a conditional or a contained reference. */
    public static String bareId(String reference) {
        if (reference.startsWith(URN)) {
            return reference.substring(reference.lastIndexOf(':') + 1);
        }
        if (reference.indexOf('?') >= 0 || reference.startsWith("#")) {
            return "";
        }
        String current = withoutVersion(reference);
        return current.substring(current.lastIndexOf('/') + 1);
    }

    /** The type that the reference names; empty where it names none, as a {@code urn:uuid:} does. */
    public static String type(String reference) {
        if (reference.startsWith(URN)) {
            return "";
        }
        int query = reference.indexOf('?');
        String path = query >= 0 ? reference.substring(0, query) + "/" : withoutVersion(reference);
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    private static String withoutVersion(String reference) {
        int version = reference.indexOf(HISTORY);
        return version < 0 ? reference : reference.substring(0, version);
    }
}
