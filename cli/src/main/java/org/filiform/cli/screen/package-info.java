/**
 * A whole folder of records to answers: a row or a line a patient, and a summary.
 */
@NullMarked
package org.filiform.cli.screen;

import org.jspecify.annotations.NullMarked;
