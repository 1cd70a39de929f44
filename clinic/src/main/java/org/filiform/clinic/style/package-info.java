/** One page with every component in every state, for whoever builds pages and for the tests that look at them. */
@NullMarked
package org.filiform.clinic.style;

import org.jspecify.annotations.NullMarked;
