package org.filiform.clinic.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route: whoever has one of the roles and, where a client stands in its address, is to that client what it
 * asks for. A route must say this, {@link Own} or {@link Open}; one that says none of them, or leaves out the client, does
 * not answer, and a test finds it first.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** One of them is enough. */
    Role[] value();

    /** What they must be to the client in the address. */
    Relation record() default Relation.NONE;
}
