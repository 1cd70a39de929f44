@NullMarked
package org.filiform.knowledge.injectate;

import org.jspecify.annotations.NullMarked;
