/**
 * What is handed over on paper, as PDF: letters, forms, records. A paper is a template like a page; this package lays it
 * out in one house style and fetches nothing from anywhere.
 */
@NullMarked
package org.filiform.clinic.paper;

import org.jspecify.annotations.NullMarked;
