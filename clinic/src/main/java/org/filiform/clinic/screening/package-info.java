/**
 * Asking a client and reading the answer: rounds of questions on a device that is handed over or by a link, what was said
 * sheet by sheet, and the page on which a practitioner sees what must be known first.
 */
@NullMarked
package org.filiform.clinic.screening;

import org.jspecify.annotations.NullMarked;
