/** Spark SQL on the narrow rules: a module of its own, since nothing else should load Spark. */
@NullMarked
package org.filiform.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
