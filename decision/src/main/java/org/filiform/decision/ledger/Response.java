package org.filiform.decision.ledger;

/**
 * What an insertion called forth.
 *
 * @param twitch the local twitch response
 * @param recognisedPain the client said: that is my pain
 * @param referredPain pain was felt elsewhere
 * @param note free text; empty when there is none
 */
public record Response(Sign twitch, Sign recognisedPain, Sign referredPain, String note) {}
