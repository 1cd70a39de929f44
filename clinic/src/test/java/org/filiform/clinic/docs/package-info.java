/** What stands in the documents about the clinic is what the clinic does. */
@NullMarked
package org.filiform.clinic.docs;

import org.jspecify.annotations.NullMarked;
