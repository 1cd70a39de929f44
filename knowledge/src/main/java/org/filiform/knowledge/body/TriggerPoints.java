package org.filiform.knowledge.body;

/**
 * Where trigger points of a muscle are said to lie. One may lie anywhere else in it.
 *
 * @param count how many are described
 * @param sites where they lie
 * @param complaint what people with one complain of
 */
public record TriggerPoints(int count, Noted sites, Noted complaint) {}
