package org.filiform.decision.fact;

/**
 * Somebody or something says something about a fact.
 *
 * @param id its identity
 * @param fact what it is about
 * @param claim what it says
 * @param valid from when until when it holds
 * @param recordedAt when it was said or written down
 * @param origin who or what says it
 */
public record Assertion(AssertionId id, FactId fact, Claim claim, Validity valid, Moment recordedAt, Origin origin) {}
