/** The generated documents, and the tests that keep them and the hand-written ones true. */
@NullMarked
package org.filiform.cli.docs;

import org.jspecify.annotations.NullMarked;
