package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.field.Named;

/** The kinds of file that a pack is made of: where each lies and which lists stand in it. */
enum Topic {
    IDENTITY("pack.yaml"),
    PARAMETERS("parameters.yaml", new Part("parameters", Named.PARAMETER)),
    HAZARDS("hazards.yaml", new Part("hazards", Named.HAZARD)),
    PAGES("pages.yaml", new Part("pages", Named.PAGE)),
    FACTS("facts/", new Part("facts", Named.FACT)),
    CODES("codes/"),
    RULES("rules/", new Part("rules", Named.RULE)),
    ELIGIBILITY("eligibility/", new Part("eligibility", Named.ELIGIBILITY)),
    SOURCES("sources/", new Part("sources", Named.SOURCE)),
    CLAIMS("claims/", new Part("claims", Named.CLAIM)),
    CONFLICTS("conflicts.yaml", new Part("conflicts", Named.CONFLICT)),
    TRAPS("traps.yaml", new Part("traps", Named.TRAP)),
    EVIDENCE("evidence/", new Part("evidence", Named.EVIDENCE)),
    ADVERSE_EVENTS("adverse-events.yaml", new Part("adverse-events", Named.ADVERSE_EVENT)),
    MODALITIES("modalities.yaml", new Part("modalities", Named.MODALITY)),
    TECHNIQUES("techniques.yaml", new Part("techniques", Named.TECHNIQUE)),
    DRUGS("drugs.yaml", new Part("groups", Named.DRUG_GROUP), new Part("drugs", Named.DRUG)),
    INJECTATES(
            "injectates.yaml",
            new Part("agents", Named.AGENT),
            new Part("ceilings", Named.CEILING),
            new Part("ranges", Named.DOSE_RANGE),
            new Part("reductions", Named.REDUCTION),
            new Part("equivalents", Named.EQUIVALENT),
            new Part("figures", Named.DOSE_FIGURE)),
    COMPLAINTS("complaints.yaml", new Part("complaints", Named.COMPLAINT)),
    ZONES("visit/zones.yaml", new Part("zones", Named.ZONE)),
    RISKS("visit/risks.yaml", new Part("risks", Named.RISK)),
    CARDS("visit/cards.yaml", new Part("cards", Named.CARD)),
    PAUSE("visit/pause.yaml", new Part("pause", Named.PAUSE_ITEM)),
    NOTE("visit/note.yaml", new Part("note", Named.NOTE_ITEM)),
    AFTERCARE(
            "visit/aftercare.yaml",
            new Part("advice", Named.ADVICE),
            new Part("red-flags", Named.RED_FLAG),
            new Part("checks", Named.CHECK)),
    REGIONS("anatomy/regions.yaml", new Part("regions", Named.REGION)),
    REGION_GROUPS("anatomy/region-groups.yaml", new Part("groups", Named.REGION_GROUP)),
    MUSCLES("anatomy/muscles.yaml", new Part("muscles", Named.MUSCLE)),
    MUSCLE_GROUPS("anatomy/muscle-groups.yaml", new Part("groups", Named.MUSCLE_GROUP)),
    INNERVATION("anatomy/innervation.yaml", new Part("innervation", Named.INNERVATION)),
    TRIGGER_POINTS("anatomy/trigger-points.yaml", new Part("trigger-points", Named.TRIGGER_POINTS)),
    NEEDLING("anatomy/needling.yaml", new Part("needling", Named.NEEDLING)),
    STRUCTURES("anatomy/structures.yaml", new Part("structures", Named.STRUCTURE)),
    ACTS("anatomy/acts.yaml", new Part("acts", Named.ACT)),
    COMBINATIONS("anatomy/combinations.yaml", new Part("combinations", Named.COMBINATION)),
    PATTERNS("anatomy/patterns.yaml", new Part("patterns", Named.PATTERN)),
    AGREEMENT("anatomy/agreement.yaml", new Part("agreement", Named.AGREEMENT), new Part("latent", Named.LATENT_SHARE));

    private final String path;
    /** Made by {@code List.of}, so it never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Part> parts;

    Topic(String path, Part... parts) {
        this.path = path;
        this.parts = List.of(parts);
    }

    /**
     * A list in a file.
     *
     * @param key the key under which it stands
     * @param kind what it lists
     */
    record Part(String key, Named kind) {}

    /** A file, or a folder with a slash at its end. */
    String path() {
        return path;
    }

    List<Part> parts() {
        return parts;
    }

    /** What a file of this path holds, if a pack has a place for it. */
    static Optional<Topic> of(String file) {
        for (Topic topic : values()) {
            boolean folder = topic.path.endsWith("/");
            if (folder ? file.startsWith(topic.path) && file.endsWith(".yaml") : file.equals(topic.path)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
