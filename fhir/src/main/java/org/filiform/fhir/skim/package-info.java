/**
 * Passes over lines of NDJSON that cannot matter, many times faster than any parser could read them.
 *
 * <p>A resource can say something only if it holds a code of the pack, as a string of its own, that its type can be told
 * by. So a line is not parsed: it is looked through, 64 bytes at a time, for strings that begin as such a code does. Every
 * doubt means that the line is read in full: the answer may be one line too many, and never one too few. Nothing here
 * knows what a code means; that is {@code interpret}.
 */
@NullMarked
package org.filiform.fhir.skim;

import org.jspecify.annotations.NullMarked;
