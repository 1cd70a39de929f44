package org.filiform.clinic.visits;

import java.time.Instant;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;

/**
 * A paper with who wrote it.
 *
 * @param id its number
 * @param paper what stands in it
 * @param by who wrote it
 * @param byName how they were called then
 * @param at when
 */
public record Written<T extends Paper>(UUID id, T paper, AccountId by, String byName, Instant at) {}
