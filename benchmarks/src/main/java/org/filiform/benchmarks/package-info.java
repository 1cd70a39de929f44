/**
 * Measurements: the kernel by itself, the reading of records beside the floor of the same bytes, and counts made twice,
 * by the program and by a database that shares no code with it. How to run them stands in {@code docs/performance.md}.
 */
@NullMarked
package org.filiform.benchmarks;

import org.jspecify.annotations.NullMarked;
