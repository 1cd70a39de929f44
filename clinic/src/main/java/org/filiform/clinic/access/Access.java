package org.filiform.clinic.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route: whoever has one of the roles. A route must say this, {@link Own} or {@link Open}; one
 * that says none of them does not answer, and a test finds it first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** One of them is enough. */
    Role[] value();
}
