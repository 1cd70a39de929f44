/**
 * Rules: data that says when something speaks for or against a treatment, how gravely, and who may decide otherwise.
 *
 * <p>A rule holds ids only. {@link org.filiform.decision.rule.RuleSet} is a whole pack of them, checked against each
 * other and the facts they ask.
 */
@NullMarked
package org.filiform.decision.rule;

import org.jspecify.annotations.NullMarked;
