package org.filiform.clinic.entrance;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.shell.Texts;

/** Roles in words. */
public final class RoleNames {

    private RoleNames() {}

    /** All that somebody who works here can have. */
    public static List<Role> staff() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.CLIENT).toList();
    }

    public static List<Role> sorted(Collection<Role> roles) {
        return roles.stream().sorted().toList();
    }

    /** What it is called. */
    public static String name(Role role, Texts texts) {
        return texts.of(key(role));
    }

    /** What it may do. */
    public static String may(Role role, Texts texts) {
        return texts.of(key(role) + ".may");
    }

    private static String key(Role role) {
        return "entrance.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
