@NullMarked
package org.filiform.knowledge.adoption;

import org.jspecify.annotations.NullMarked;
