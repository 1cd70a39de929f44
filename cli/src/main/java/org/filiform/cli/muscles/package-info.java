/**
 * {@code filiform muscles rank}: from painted regions to the muscles worth palpating. What was typed is read whole or refused
 * whole; every problem of it is named at once.
 */
@NullMarked
package org.filiform.cli.muscles;

import org.jspecify.annotations.NullMarked;
