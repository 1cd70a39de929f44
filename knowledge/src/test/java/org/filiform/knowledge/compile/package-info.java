@NullMarked
package org.filiform.knowledge.compile;

import org.jspecify.annotations.NullMarked;
