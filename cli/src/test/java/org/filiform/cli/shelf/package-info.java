@NullMarked
package org.filiform.cli.library;

import org.jspecify.annotations.NullMarked;
