/**
 * The body as it is painted, examined and needled: regions, muscles, named groups of them, and what is known about each.
 * Nothing here decides: figures are those that were measured, with their sources and how far each was checked.
 */
@NullMarked
package org.filiform.knowledge.body;

import org.jspecify.annotations.NullMarked;
