/**
 * JSON by its tokens, two ways: with a library, which takes anything and says what is wrong, and over plain bytes, which
 * takes correct JSON alone and is several times as fast. Nothing here knows of FHIR.
 */
@NullMarked
package org.filiform.fhir.json;

import org.jspecify.annotations.NullMarked;
