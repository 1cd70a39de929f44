@NullMarked
package org.filiform.knowledge;

import org.jspecify.annotations.NullMarked;
