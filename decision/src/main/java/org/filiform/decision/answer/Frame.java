package org.filiform.decision.answer;

import java.util.Optional;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Stage;

/**
 * Everything besides the facts that an answer depends on. The same facts in the same frame give the same bytes at every
 * door.
 *
 * @param asOf the moment, with its zone
 * @param stage what may be asked by now
 * @param language of the texts
 * @param pack name, version and hash of the pack
 * @param adoption the hash of what a clinic adopted; empty while nobody has
 */
public record Frame(AsOf asOf, Stage stage, String language, PackIdentity pack, Optional<String> adoption) {

    /**
     * Which pack.
     *
     * @param name its name
     * @param version its version
     * @param hash SHA-256 over its content, in hexadecimal
     */
    public record PackIdentity(String name, String version, String hash) {}
}
