package org.filiform.clinic.visits;

import org.filiform.clinic.access.AccountId;

/**
 * Who wants to go through a gate.
 *
 * @param account of a practitioner
 * @param name how they are called
 */
public record Whoever(AccountId account, String name) {}
