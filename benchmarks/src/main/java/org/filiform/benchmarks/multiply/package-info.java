/**
 * Makes a Bulk Data folder of any number of patients out of a smaller one: people repeated under new ids, moved in time,
 * some of their records dropped or taken over from others. What comes out depends on the folder and a seed alone, and
 * memory does not grow with the number of patients. It reads exports of Synthea, whose ids are UUIDs, one resource a line.
 */
@NullMarked
package org.filiform.benchmarks.multiply;

import org.jspecify.annotations.NullMarked;
