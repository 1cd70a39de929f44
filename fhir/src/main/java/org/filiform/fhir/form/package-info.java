/**
 * Asking a person: which questions stand on which page, what was answered, and the answers as the form
 * (QuestionnaireResponse) that is read like any other record, so that they mean the same at every door.
 */
@NullMarked
package org.filiform.fhir.form;

import org.jspecify.annotations.NullMarked;
