package org.filiform.clinic.database;

/** Why there is no database. The code is stable, so that people can report it. */
public enum DatabaseFault {
    /** A second program on one data folder. */
    FOLDER_IN_USE(
            "FIL-6001", "Another program is using this data folder", "Stop that program, or name another data folder."),
    /** A folder that is missing, read-only or another user's. */
    CANNOT_WRITE(
            "FIL-6002",
            "The data folder cannot be written",
            "Check who owns it and its permissions, or name another data folder."),
    /** A system for which this program brings no PostgreSQL. */
    NO_BINARIES(
            "FIL-6003",
            "This program brings no PostgreSQL for this system",
            "Name a PostgreSQL server of your own, or run it on Linux with an x86-64 processor."),
    /** An archive that is damaged, or holds what it should not. */
    UNPACK_FAILED(
            "FIL-6004", "PostgreSQL could not be unpacked", "Install this program again: its files may be damaged."),
    /** The files of a new database that could not be made. */
    INITDB_FAILED(
            "FIL-6005",
            "The files of the database could not be made",
            "Read the last lines of the file log/initdb.log in the data folder, and report them with this code."),
    /** A server that ended at once, or said nothing more for 30 seconds. */
    DID_NOT_START(
            "FIL-6006",
            "PostgreSQL did not start",
            "Read the last lines of the file log/postgres.log in the data folder, and report them with this code."),
    /** Files that this PostgreSQL cannot read, because a later one made them. */
    MADE_BY_NEWER(
            "FIL-6007",
            "This data folder was made by a newer PostgreSQL",
            "Run the newer version of this program that made it."),
    /** No space left. */
    DISK_FULL("FIL-6008", "The disk is full", "Free some space on the disk of the data folder, and start again."),
    /** Files that this PostgreSQL cannot read, because an earlier one made them. */
    MADE_BY_OLDER(
            "FIL-6009",
            "This data folder was made by an older PostgreSQL",
            "Make a backup with the version of this program that made it, and restore it with this one."),
    /** The superuser, where PostgreSQL cannot be run as anybody else. */
    ROOT_REFUSED("FIL-6010", "PostgreSQL does not run as root", "Run this program as a normal user."),
    /** The file of the password, lost or changed. */
    PASSWORD_LOST(
            "FIL-6011",
            "The password of this database is missing, or is not the one it was made with",
            "Put the file named password back into the data folder, from a copy of that folder."),
    /** A server left over from a program that was killed. */
    DID_NOT_STOP(
            "FIL-6012",
            "A PostgreSQL that was left running in this data folder does not stop",
            "End that process, or restart the computer, and start again.");

    private final String code;
    private final String what;
    private final String whatToDo;

    DatabaseFault(String code, String what, String whatToDo) {
        this.code = code;
        this.what = what;
        this.whatToDo = whatToDo;
    }

    /** The stable code, such as {@code FIL-6001}. */
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
