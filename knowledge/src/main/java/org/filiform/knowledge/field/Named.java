package org.filiform.knowledge.field;

/** What an id can name. */
public enum Named {
    PARAMETER("parameter"),
    HAZARD("hazard"),
    PAGE("page"),
    FACT("fact"),
    CODE_SET("code set"),
    RULE("rule"),
    ELIGIBILITY("eligibility rule"),
    SOURCE("source"),
    CLAIM("claim"),
    CONFLICT("conflict"),
    TRAP("trap"),
    EVIDENCE("evidence row"),
    ADVERSE_EVENT("adverse event row"),
    MODALITY("modality"),
    TECHNIQUE("technique"),
    DRUG("drug"),
    DRUG_GROUP("drug group"),
    AGENT("agent"),
    CEILING("ceiling"),
    DOSE_RANGE("range of doses"),
    REDUCTION("reduction"),
    EQUIVALENT("equivalent"),
    DOSE_FIGURE("figure"),
    COMPLAINT("complaint"),
    ZONE("zone"),
    RISK("risk"),
    CARD("card"),
    PAUSE_ITEM("question of the pause"),
    NOTE_ITEM("item of the note"),
    ADVICE("advice"),
    RED_FLAG("red flag"),
    CHECK("check"),
    REGION("region"),
    REGION_GROUP("region group"),
    MUSCLE("muscle"),
    MUSCLE_GROUP("muscle group"),
    INNERVATION("innervation"),
    TRIGGER_POINTS("entry of trigger points"),
    NEEDLING("entry of needling"),
    STRUCTURE("structure at risk"),
    ACT("needed act"),
    COMBINATION("combination"),
    PATTERN("pattern of pain"),
    AGREEMENT("agreement between examiners"),
    LATENT_SHARE("share of people without pain");

    private final String words;

    Named(String words) {
        this.words = words;
    }

    /** As a sentence names it. */
    public String words() {
        return words;
    }
}
