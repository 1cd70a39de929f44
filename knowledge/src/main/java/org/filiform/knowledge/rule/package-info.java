/**
 * Rules with their wording, their sources and what each source holds; and who may do what.
 */
@NullMarked
package org.filiform.knowledge.rule;

import org.jspecify.annotations.NullMarked;
