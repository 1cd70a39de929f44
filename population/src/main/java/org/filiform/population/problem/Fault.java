package org.filiform.population.problem;

/** What sort of problem was met while records were read. The code is stable, so that people can report it. */
public enum Fault {
    /** Nothing that could be read was found. */
    NOTHING_HERE(
            "FIL-3001",
            "There is nothing here to read",
            "Name a FHIR Bundle (.json), a folder of Bundles, or a Bulk Data folder (.ndjson, .ndjson.gz, .json.gz)."),
    /** A folder inside a folder inside the one that was named. */
    FOLDER_TOO_DEEP(
            "FIL-3002",
            "This folder was not read, because it lies more than one level down",
            "Name this folder itself, or move its files up."),
    /** A file that cannot be opened, or fails while it is read. */
    UNREADABLE_FILE("FIL-3003", "This file could not be read to its end", "Check the file and its permissions."),
    /** A compressed file that is damaged or was cut off. */
    DAMAGED_GZIP(
            "FIL-3004",
            "This compressed file is damaged or ends early: what followed is lost",
            "Copy or export the file again."),
    /** A line beyond what is held in memory. */
    LINE_TOO_LONG(
            "FIL-3005",
            "This line is longer than 64 MB and was not read",
            "Put one resource on a line, or give a Bundle as a .json file."),
    /** A line or resource that is cut off, is no JSON, is no resource, or is nested deeper than any resource is. */
    NOT_READ("FIL-3006", "This resource could not be read", "Export it again, or mend that line."),
    /** An element of the wrong type, or with a value that cannot be. */
    BAD_ELEMENT(
            "FIL-3007",
            "An element cannot be understood; the rest of the resource was used",
            "Correct the element where the record is kept."),
    /** Records of a patient who is not in the data. */
    NO_PATIENT_RESOURCE(
            "FIL-3008", "There is no Patient resource with this id", "Add the Patient, or correct the reference."),
    /** Two Patient resources with one id that are not the same. */
    PATIENTS_DIFFER(
            "FIL-3009",
            "Two Patient resources with one id differ; both were kept and merged",
            "Find out whether they are one person, and correct the record."),
    /** A medicine named by a reference that leads nowhere. */
    NO_MEDICATION(
            "FIL-3010",
            "This refers to a Medication that is nowhere in the data, so it is not known which medicine it is",
            "Add the Medication resources to the export."),
    /** A resource that should have been read and was not: a fault of this program. */
    NOT_UNDERSTOOD(
            "FIL-3011",
            "This resource could not be interpreted, which is a fault of this program",
            "Please report it with this code and the resource, without names."),
    /** A manifest that cannot be read. */
    BAD_MANIFEST(
            "FIL-3012",
            "This looks like the manifest of an export and could not be read as one",
            "Name the day yourself with --as-of."),
    /** A patient with more problems than are listed one by one. */
    MORE_OF_THEM("FIL-3013", "More parts of this record could not be read", "See the list of problems of the run."),
    /** A file that is not as it was when the run began. */
    FILE_CHANGED(
            "FIL-3014",
            "This file changed while it was read, so it cannot be said what the answers rest on",
            "Wait until the export has ended, and run it again.");

    private final String code;
    private final String what;
    private final String whatToDo;

    Fault(String code, String what, String whatToDo) {
        this.code = code;
        this.what = what;
        this.whatToDo = whatToDo;
    }

    /** The stable code, such as {@code FIL-3004}. */
    public String code() {
        return code;
    }

    /** What is wrong, in one clause. */
    public String what() {
        return what;
    }

    /** What to do about it, as a sentence. */
    public String whatToDo() {
        return whatToDo;
    }
}
