@NullMarked
package org.filiform.knowledge.bind;

import org.jspecify.annotations.NullMarked;
