@NullMarked
package org.filiform.cli.compare;

import org.jspecify.annotations.NullMarked;
