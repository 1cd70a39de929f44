/** The narrow rules, on cases of our own at every border. */
@NullMarked
package org.filiform.benchmarks.narrow;

import org.jspecify.annotations.NullMarked;
