@NullMarked
package org.filiform.cli;

import org.jspecify.annotations.NullMarked;
