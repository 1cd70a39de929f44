package org.filiform.clinic.screening;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Pack;
import org.springframework.stereotype.Component;

/** What records are read by, made once for each pack. An installation follows few packs in its life. */
@Component
class PackCodes {

    /**
     * Of one pack.
     *
     * @param index its codes
     * @param figures its figures
     */
    record Codes(CodeIndex index, Figures figures) {}

    private final Map<String, Codes> byPack = new ConcurrentHashMap<>();

    Codes of(Pack pack) {
        return byPack.computeIfAbsent(pack.identity().hash(), _ -> new Codes(CodeIndex.of(pack), Figures.of(pack)));
    }
}
