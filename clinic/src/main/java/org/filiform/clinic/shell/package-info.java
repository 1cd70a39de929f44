/**
 * What every page stands in: the frame with its navigation, the texts, the signs of a verdict, error pages. It knows no
 * client and no rule.
 */
@NullMarked
package org.filiform.clinic.shell;

import org.jspecify.annotations.NullMarked;
