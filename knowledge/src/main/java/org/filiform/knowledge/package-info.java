/**
 * The cited pack: everything Filiform knows, each sentence with its source and how far that source was checked.
 *
 * <p>{@link org.filiform.knowledge.Pack} is the whole of it, typed; {@link org.filiform.knowledge.PackLoader} reads the
 * one that the build compiled. The pack is written as YAML, checked as a whole, and compiled to one binary resource
 * ({@code compile}); {@code check} does the same for a folder outside, and {@code adoption} for what a clinic chose.
 */
@NullMarked
package org.filiform.knowledge;

import org.jspecify.annotations.NullMarked;
