/** Tests of the codes by which records say things. */
@NullMarked
package org.filiform.knowledge.code;

import org.jspecify.annotations.NullMarked;
