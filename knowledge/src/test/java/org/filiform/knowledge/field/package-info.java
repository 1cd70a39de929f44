@NullMarked
package org.filiform.knowledge.field;

import org.jspecify.annotations.NullMarked;
