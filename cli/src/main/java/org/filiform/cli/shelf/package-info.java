/**
 * What the pack holds, to look things up: rules, facts, sources, claims, muscles. Each list can be searched, and each entry shown
 * in full with who holds what, how far it was checked and where to read it.
 */
@NullMarked
package org.filiform.cli.shelf;

import org.jspecify.annotations.NullMarked;
