/**
 * {@code filiform population}: facts of many people, read once and kept, answered again when rules change, and compared.
 * What is answered is worked out in {@code population.store}; here stands how it is asked for and told.
 */
@NullMarked
package org.filiform.cli.population;

import org.jspecify.annotations.NullMarked;
