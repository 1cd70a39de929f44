@NullMarked
package org.filiform.knowledge.check;

import org.jspecify.annotations.NullMarked;
