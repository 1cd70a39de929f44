package org.filiform.clinic;

import java.io.PrintWriter;
import java.sql.SQLException;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;

/** {@code filiform audit verify}: is the audit what was written? */
final class AuditCommand {

    private static final int TAMPERED = 12;

    private final PrintWriter out;

    AuditCommand(PrintWriter out) {
        this.out = out;
    }

    /** Checks every entry; the exit code says whether all fit. */
    int verify(Storage storage) throws SQLException {
        return switch (AuditVerifier.verify(storage.source())) {
            case AuditVerdict.Whole(long count, var head) -> {
                out.println("The audit is whole: " + count + " entries. It ends with " + head
                        + ". Note that elsewhere: it shows later whether the whole chain was written anew.");
                yield 0;
            }
            case AuditVerdict.Broken(long entry, var fault, String detail) -> {
                out.println("The audit was tampered with at entry " + entry + " (" + fault + "): " + detail
                        + " Keep the data folder as it is and look at a backup from before. [FIL-6102]");
                yield TAMPERED;
            }
        };
    }
}
