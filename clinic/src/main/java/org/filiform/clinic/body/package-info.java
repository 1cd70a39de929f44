/**
 * The drawing of the body that every part of the clinic uses: regions with what holds for them, and a list that says the
 * same in words. Names come from the pack, outlines from {@code body/bodymap.json} (CC BY 4.0, ours).
 */
@NullMarked
package org.filiform.clinic.body;

import org.jspecify.annotations.NullMarked;
