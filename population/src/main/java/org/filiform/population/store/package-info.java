/**
 * Kept facts: what was found about everybody in a folder of records, so that changed rules are answered without reading
 * the records again.
 *
 * <p>A store is a folder of Parquet files, which other programs open, and a text file that says what they rest on and
 * where every part of them lies. {@link org.filiform.population.store.StoreWriter} makes one, whole or not at all;
 * {@link org.filiform.population.store.KeptStore} reads one and refuses any that is not exactly as it was written. The
 * format stands in {@code docs/kept-facts.md}. Nothing here knows FHIR.
 */
@NullMarked
package org.filiform.population.store;

import org.jspecify.annotations.NullMarked;
