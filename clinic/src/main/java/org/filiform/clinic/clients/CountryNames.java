package org.filiform.clinic.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Countries by their two letters, named in the language of the reader. */
public final class CountryNames {

    private CountryNames() {}

    public static List<String> codes() {
        return Arrays.stream(Locale.getISOCountries()).sorted().toList();
    }

    public static String of(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
