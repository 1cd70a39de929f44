@NullMarked
package org.filiform.cli.population;

import org.jspecify.annotations.NullMarked;
