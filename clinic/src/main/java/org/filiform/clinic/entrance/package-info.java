/** The pages by which people come in: the first account, signing in, invitations, their own account, and who works here. */
@NullMarked
package org.filiform.clinic.entrance;

import org.jspecify.annotations.NullMarked;
