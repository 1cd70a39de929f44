package org.filiform.knowledge.body;

/**
 * What supplies a muscle, and what it does.
 *
 * @param nerves its nerves, with their roots in brackets
 * @param actions what it does
 */
public record Innervation(Noted nerves, Noted actions) {}
