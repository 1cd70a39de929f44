@NullMarked
package org.filiform.knowledge.answer;

import org.jspecify.annotations.NullMarked;
