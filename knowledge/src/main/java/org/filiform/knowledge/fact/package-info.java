/**
 * What can be asked, in which words, on which page, and how health records say it.
 */
@NullMarked
package org.filiform.knowledge.fact;

import org.jspecify.annotations.NullMarked;
