/**
 * The questions on the terminal, page by page, as a client meets them on paper or on the web.
 */
@NullMarked
package org.filiform.cli.ask;

import org.jspecify.annotations.NullMarked;
