package org.filiform.clinic.needles;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Writes what devices are told. What is not known is left out. */
final class LedgerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(with -> with.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private LedgerJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
