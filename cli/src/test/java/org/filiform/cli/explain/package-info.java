@NullMarked
package org.filiform.cli.explain;

import org.jspecify.annotations.NullMarked;
