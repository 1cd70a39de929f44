/**
 * The narrow rule set of {@code benchmarks/narrow/rules.yaml} for every engine that is compared: the same codes, the same
 * flags, and a check that all give the same flags to the same patients. Filiform itself runs on a pack of these rules;
 * what the others share with each other here is how a record counts, and nothing of it comes from Filiform.
 */
@NullMarked
package org.filiform.benchmarks.narrow;

import org.jspecify.annotations.NullMarked;
