@NullMarked
package org.filiform.cli.shelf;

import org.jspecify.annotations.NullMarked;
