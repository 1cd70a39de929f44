package org.filiform.spark;

/** A file is not as it was when it was listed. The run must end: nobody could say what its answers rest on. */
final class FileChanged extends RuntimeException {

    /** Stands before the name of the file wherever the message is carried to. */
    static final String MARK = "Changed while it was read: ";

    FileChanged(String file) {
        super(MARK + file);
    }
}
