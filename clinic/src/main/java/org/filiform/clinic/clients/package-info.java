/** People under care: finding, creating and editing them, with every earlier version kept. */
@NullMarked
package org.filiform.clinic.clients;

import org.jspecify.annotations.NullMarked;
