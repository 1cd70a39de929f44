/**
 * What a clinic chose: whose decision it was, and where it departs from the proposed defaults. The pack ships adopted by
 * nobody.
 */
@NullMarked
package org.filiform.knowledge.adoption;

import org.jspecify.annotations.NullMarked;
