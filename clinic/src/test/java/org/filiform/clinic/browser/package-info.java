/** What tests share that look at pages in a real browser. */
@NullMarked
package org.filiform.clinic.browser;

import org.jspecify.annotations.NullMarked;
