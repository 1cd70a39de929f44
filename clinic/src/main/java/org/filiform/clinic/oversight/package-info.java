/**
 * Looking at what was done: the audit for the auditor, openings of records for the clinical lead, and the same in plain
 * words for the client whose record it is.
 */
@NullMarked
package org.filiform.clinic.oversight;

import org.jspecify.annotations.NullMarked;
