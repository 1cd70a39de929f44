@NullMarked
package org.filiform.cli.screen;

import org.jspecify.annotations.NullMarked;
