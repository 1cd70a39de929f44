/**
 * Where it hurts, as it was painted: drawings that are only ever added to, each with whose word it is and the day. They are looked
 * at, compared, exported as segments of the CHOIR body map and taken over from them. Nothing here is a diagnosis and nothing is
 * concluded from a drawing. It draws by {@link org.filiform.clinic.body} and knows no visit but by its id.
 */
@NullMarked
package org.filiform.clinic.drawings;

import org.jspecify.annotations.NullMarked;
