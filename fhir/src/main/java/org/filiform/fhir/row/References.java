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

    /** Whether this can refer to a person. A group, a device or a place is none. */
    public static boolean isPerson(String reference) {
        String type = type(reference);
        return type.isEmpty() || type.equals(ResourceTypes.PATIENT);
    }

    /** The bare id of the person; empty where no person is meant or the reference cannot be followed. */
    public static String personId(String reference) {
        return isPerson(reference) ? bareId(reference) : "";
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
