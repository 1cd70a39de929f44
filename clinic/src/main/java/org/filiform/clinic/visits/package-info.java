/**
 * The visit: what happens between a client's arrival and the advice they go home with. It is a row of gates, each a rule of
 * the server with its reason ({@link org.filiform.clinic.visits.Gate}). The gates of assessment, plan, clearance and pause are
 * kept here; consent, ledger, note and aftercare keep their own ({@link org.filiform.clinic.visits.Gatekeeper}), and a gate that
 * nobody keeps is shut.
 */
@NullMarked
package org.filiform.clinic.visits;

import org.jspecify.annotations.NullMarked;
