@NullMarked
package org.filiform.cli.architecture;

import org.jspecify.annotations.NullMarked;
