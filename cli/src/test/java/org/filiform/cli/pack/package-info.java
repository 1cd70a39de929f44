@NullMarked
package org.filiform.cli.pack;

import org.jspecify.annotations.NullMarked;
