package org.filiform.cli;

/** Everything the command itself may say when something is not right, with a stable code that people can report. */
public enum Message {
    FAULT(
            "FIL-5000",
            ExitCode.FAULT,
            "Something went wrong inside Filiform: {1}",
            "This is a fault of the program, not of your records. Please report it with this code and what you typed."),
    USAGE("FIL-5001", ExitCode.USAGE, "{1}", "{2} --help shows how it is written."),
    ONLY_COMPARED(
            "FIL-5002",
            ExitCode.USAGE,
            "{1} is here to compare with; it is not screened",
            "Name any of {2}, or see: filiform compare dn tpi acupuncture"),
    NO_SUCH_MODALITY("FIL-5003", ExitCode.USAGE, "There is no treatment called '{1}'", "Name any of {2}."),
    BAD_DATE("FIL-5004", ExitCode.USAGE, "'{1}' is not a date", "Write it as year, month and day, such as 2026-11-21."),
    BAD_ZONE(
            "FIL-5005",
            ExitCode.USAGE,
            "'{1}' is not a time zone",
            "Write it as a place or an offset, such as Europe/London or +01:00."),
    PATH_MISSING(
            "FIL-5006", ExitCode.NOTHING_TO_READ, "There is no file or folder {1}", "Check the name and try again."),
    NO_PATIENTS(
            "FIL-5007",
            ExitCode.NOTHING_TO_READ,
            "No patient was found in {1}",
            "Name a FHIR R4 Bundle, a folder of Bundles, or a Bulk Data folder of NDJSON files."),
    NO_SUCH_PATIENT(
            "FIL-5008",
            ExitCode.NO_SUCH_PATIENT,
            "There is no patient '{1}' in {2}",
            "filiform screen {2} lists those who are there."),
    NO_SUCH_ENTRY("FIL-5009", ExitCode.NO_SUCH_ENTRY, "There is no {1} '{2}'", "{3}"),
    PACK_REFUSED(
            "FIL-5010",
            ExitCode.REFUSED,
            "{1} is refused: {2}",
            "Put right what is listed; a pack loads whole or not at all."),
    ADOPTION_REFUSED(
            "FIL-5011",
            ExitCode.REFUSED,
            "The adoption {1} is refused: {2}",
            "Put right what is listed; filiform pack check tells when it is."),
    CANNOT_WRITE(
            "FIL-5012",
            ExitCode.CANNOT_WRITE,
            "{1} cannot be written: {2}",
            "Check the folder, its permissions and its space."),
    NOT_FINISHED(
            "FIL-5013",
            ExitCode.NOT_FINISHED,
            "The questions ended on page {1} of {2}",
            "Nothing was kept. Start again with: filiform ask"),
    UNREADABLE("FIL-5014", ExitCode.NOTHING_TO_READ, "{1} cannot be read", "Check the file and its permissions."),
    OUT_OF_MEMORY(
            "FIL-5015",
            ExitCode.FAULT,
            "There is not enough memory for this",
            "Give it more and try again: FILIFORM_JAVA_OPTS=-Xmx4g filiform ..."),
    BAD_REGION(
            "FIL-5016",
            ExitCode.USAGE,
            "Not on the body map: {1}",
            "Codes are three digits and a letter, such as 110a; docs/body-map.md lists them all."),
    WRONG_SIDE(
            "FIL-5017",
            ExitCode.USAGE,
            "Not on the {2}: {1}",
            "Sides are the client's own. If the {2} was meant: --regions {3}. If not, leave --side out."),
    BAD_TEST(
            "FIL-5018",
            ExitCode.USAGE,
            "'{1}' cannot be read as a test: {2}",
            "filiform muscles rank --help shows how."),
    NO_SPARK(
            "FIL-5030",
            ExitCode.USAGE,
            "Spark is not part of this program",
            "Start it as ./filiform population screen --spark ..., which fetches Spark the first time."),
    MASTER_SILENT(
            "FIL-5031",
            ExitCode.CLUSTER,
            "Nobody answers as Spark at {1}: {2}",
            "Start a cluster there, or name local[2] to run on this machine."),
    NO_WORKERS(
            "FIL-5032",
            ExitCode.CLUSTER,
            "For {2} seconds no worker of {1} has taken any work",
            "See whether the workers run and have enough memory. Nothing was written; run it again then."),
    SPARK_GAVE_UP(
            "FIL-5033",
            ExitCode.CLUSTER,
            "Spark gave up: {1}",
            "Nothing was written. Run it again; if it comes back, report it with this code and the logs of the workers."),
    FILE_CHANGED(
            "FIL-5034",
            ExitCode.UNTIED,
            "{1} changed while it was read, so nothing was written",
            "Run it again once the export is complete."),
    SPARK_DISK_FULL(
            "FIL-5035",
            ExitCode.CANNOT_WRITE,
            "A disk is full on which Spark keeps what was read, or on which it writes: {1}",
            "Make room, or name another folder in SPARK_LOCAL_DIRS. Nothing was written."),
    OUTPUT_EXISTS(
            "FIL-5036", ExitCode.CANNOT_WRITE, "{1} is there already", "Name a new folder, or take that one away."),
    BAD_SPARK_SETTINGS(
            "FIL-5037",
            ExitCode.USAGE,
            "{1} cannot be read as settings of Spark: {2}",
            "Name a file of lines such as spark.executor.memory=2g, or leave --spark-conf out.");

    private final String code;
    private final ExitCode exit;
    private final String what;
    private final String whatToDo;

    Message(String code, ExitCode exit, String what, String whatToDo) {
        this.code = code;
        this.exit = exit;
        this.what = what;
        this.whatToDo = whatToDo;
    }

    /** The stable code, such as {@code FIL-5006}. */
    public String code() {
        return code;
    }

    /** How the program ends when this was said. */
    public ExitCode exit() {
        return exit;
    }

    /** What happened; {@code {1}} stands for what is filled in. */
    public String what() {
        return what;
    }

    /** What to do; {@code {1}} stands for what is filled in. */
    public String whatToDo() {
        return whatToDo;
    }

    /** The refusal that says this. */
    public Refusal with(Object... details) {
        return new Refusal(this, details);
    }
}
