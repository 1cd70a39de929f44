/**
 * The {@code filiform} command: the door for terminals, scripts and cron.
 *
 * <p>{@link org.filiform.cli.Filiform} is the one entry, and the one place that reads the clock, asks what terminal this
 * is and ends the program. Each command is a package of its own and gets what it needs from
 * {@link org.filiform.cli.Console}. What can go wrong is a {@link org.filiform.cli.Refusal} with a
 * {@link org.filiform.cli.Message} of a stable code and an {@link org.filiform.cli.ExitCode}.
 */
@NullMarked
package org.filiform.cli;

import org.jspecify.annotations.NullMarked;
