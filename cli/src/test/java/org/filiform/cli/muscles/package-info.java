@NullMarked
package org.filiform.cli.muscles;

import org.jspecify.annotations.NullMarked;
