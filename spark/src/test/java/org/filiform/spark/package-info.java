@NullMarked
package org.filiform.spark;

import org.jspecify.annotations.NullMarked;
