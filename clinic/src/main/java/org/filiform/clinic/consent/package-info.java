/**
 * What a client agrees to before a needle goes in: a text composed from what the plan itself brings, said back, signed, kept
 * for a course, and taken back at any moment. It keeps the gate {@link org.filiform.clinic.visits.Gate#CONSENTED}, which nobody
 * may override. It reads plans and findings and never changes them; what it keeps is only ever added to.
 */
@NullMarked
package org.filiform.clinic.consent;

import org.jspecify.annotations.NullMarked;
