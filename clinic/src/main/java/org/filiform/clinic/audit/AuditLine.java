package org.filiform.clinic.audit;

import java.time.Instant;

/**
 * An entry as it stands in the chain.
 *
 * @param seq its place, from 1 without gaps
 * @param at when, to the microsecond
 * @param entry what
 */
public record AuditLine(long seq, Instant at, AuditEntry entry) {}
