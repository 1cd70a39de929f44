@NullMarked
package org.filiform.cli.ask;

import org.jspecify.annotations.NullMarked;
