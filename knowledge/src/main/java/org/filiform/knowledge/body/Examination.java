package org.filiform.knowledge.body;

import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Catalog;

/**
 * What can be trusted of an examination by hand.
 *
 * @param agreement how far examiners agree, sign by sign
 * @param latentShares how many people without pain have a trigger point
 */
public record Examination(Catalog<Token, Agreement> agreement, Catalog<Token, LatentShare> latentShares) {}
