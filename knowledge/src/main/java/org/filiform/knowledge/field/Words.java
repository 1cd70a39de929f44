package org.filiform.knowledge.field;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words by which a pack writes the constants of an enum: lower case, joined by hyphens. */
public final class Words {

    private static final ClassValue<Map<String, Object>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                words.put(of((Enum<?>) constant), constant);
            }
            return words;
        }
    };

    private Words() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words, in the order of the constants. */
    public static Set<String> all(Class<? extends Enum<?>> type) {
        return BY_WORD.get(type).keySet();
    }

    /** The constant of a word, if there is one. */
    static <E extends Enum<E>> @Nullable E read(String word, Class<E> type) {
        return type.cast(BY_WORD.get(type).get(word));
    }
}
