package org.filiform.clinic.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who makes the request that is being answered. */
public final class Viewers {

    private Viewers() {}

    /** Who makes this request; somebody who is not signed in is nobody. */
    public static Viewer current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.viewer()
                : Viewer.nobody();
    }
}
