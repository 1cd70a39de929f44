package org.filiform.clinic.keeping;

/** Why something could not be kept or brought back. The code is stable, so that people can report it. */
public enum KeepingFault {
    /** A folder or a database without a clinic in it. */
    NOTHING_THERE(
            "FIL-6200", "There is no clinic here", "Name its folder with --data, or its database with --database."),
    /** A full disk, a folder that is missing or not ours, a file that is there already. */
    CANNOT_WRITE(
            "FIL-6201",
            "The backup cannot be written",
            "Name a file that is not there yet, in a folder that is yours and on a disk with space."),
    /** A database that does not answer, or not to this user. */
    CANNOT_READ(
            "FIL-6202",
            "The database cannot be read",
            "Check that it runs and that the address, the user and the password are right, and try again."),
    /** No file of that name. */
    NO_FILE("FIL-6203", "There is no such backup", "Check the name of the file."),
    /** A file of something else. */
    FOREIGN("FIL-6204", "This is no backup of Filiform", "Name a file that filiform backup wrote."),
    /** A file that was cut off or changed. */
    DAMAGED("FIL-6205", "This backup is damaged", "Take another copy of it, or an earlier backup."),
    /** A file whose form is not known yet. */
    NEWER_BACKUP(
            "FIL-6206", "This backup was made by a newer Filiform", "Restore it with that version or a later one."),
    /** A file of tables that this program does not make. */
    OTHER_TABLES(
            "FIL-6207",
            "This backup holds other tables than this Filiform knows",
            "Restore it with the version that made it."),
    /** A place where something is kept already. */
    NOT_EMPTY(
            "FIL-6208",
            "A backup is restored into an empty place only",
            "Name a folder that is not there yet with --data, or a new database with --database."),
    /** Anything else on the way back. */
    NOT_RESTORED(
            "FIL-6209",
            "The backup could not be restored, and nothing of it was kept",
            "If the reason does not help, report it with this code."),
    /** Tables that this program does not know. */
    NEWER_DATABASE("FIL-6210", "This database was made by a newer Filiform", "Run that version or a later one on it."),
    /** A mail server that is not there, or does not greet. */
    MAIL_SILENT(
            "FIL-6211",
            "The mail server does not answer",
            "Check its name and port, that it runs, and that no firewall stands between."),
    /** A mail server that would have us speak in clear text over a network. */
    MAIL_UNPROTECTED(
            "FIL-6212",
            "The mail server offers no protected connection that can be trusted",
            "Ask whoever runs it for STARTTLS with a valid certificate, or use smtps://."),
    /** A name and a password that the mail server does not know. */
    MAIL_SIGN_IN(
            "FIL-6213",
            "The mail server does not take the name and the password",
            "Correct them where mail is set, and start the clinic again.");

    private final String code;
    private final String what;
    private final String whatToDo;

    KeepingFault(String code, String what, String whatToDo) {
        this.code = code;
        this.what = what;
        this.whatToDo = whatToDo;
    }

    /** The stable code, such as {@code FIL-6200}. */
    public String code() {
        return code;
    }

    /** What happened, in one clause. */
    public String what() {
        return what;
    }

    /** What to do about it, as a sentence. */
    public String whatToDo() {
        return whatToDo;
    }
}
