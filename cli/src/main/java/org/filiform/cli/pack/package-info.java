/**
 * Checking what a clinic wrote: a pack of its own, or an adoption.
 */
@NullMarked
package org.filiform.cli.pack;

import org.jspecify.annotations.NullMarked;
