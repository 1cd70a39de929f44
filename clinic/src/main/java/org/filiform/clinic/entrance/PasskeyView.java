package org.filiform.clinic.entrance;

import java.util.List;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Passkey;
import org.filiform.clinic.access.Passkeys;
import org.filiform.clinic.shell.Texts;

/**
 * Somebody's passkeys, in words.
 *
 * @param areOffered whether one can be added here
 */
public record PasskeyView(boolean areOffered, List<Line> lines) {

    /** One of them; {@code used} is empty if it never was. */
    public record Line(UUID id, String name, String added, String used) {}

    static PasskeyView of(Passkeys passkeys, AccountId account, Times times, Texts texts) {
        return new PasskeyView(
                passkeys.areOffered(),
                passkeys.of(account).stream()
                        .map(passkey -> line(passkey, times, texts))
                        .toList());
    }

    private static Line line(Passkey passkey, Times times, Texts texts) {
        return new Line(
                passkey.id(),
                passkey.name(),
                times.minute(passkey.added(), texts),
                passkey.used().map(used -> times.minute(used, texts)).orElse(""));
    }
}
