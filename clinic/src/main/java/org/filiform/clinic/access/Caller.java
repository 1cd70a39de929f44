package org.filiform.clinic.access;

import java.security.Principal;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody who is signed in, as Spring Security wants to have them. It is made anew for each request and never kept. */
final class Caller extends AbstractAuthenticationToken {

    private final transient Identity identity;

    Caller(Viewer viewer) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.identity = new Identity(viewer);
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return identity;
    }

    private record Identity(Viewer viewer) implements SignedIn, Principal {
        @Override
        public String getName() {
            return viewer.account().map(AccountId::toString).orElse("");
        }
    }
}
