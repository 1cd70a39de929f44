package org.filiform.clinic.audit;

/**
 * Where a chain ends. Noted in a place that the database cannot reach, it shows later whether everything up to here was
 * rewritten.
 *
 * @param seq the place of the last entry, 0 in an empty chain
 * @param hash its hash in hexadecimal digits
 */
public record AuditHead(long seq, String hash) {

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
