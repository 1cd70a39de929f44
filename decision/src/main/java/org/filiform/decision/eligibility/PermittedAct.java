package org.filiform.decision.eligibility;

/** What a practitioner may be permitted to do. Nobody holds any of them until a lead has granted it. */
public enum PermittedAct {
    SUPERFICIAL,
    DEEP,
    THORAX,
    DEEP_NECK,
    NEEDLES_WITH_CURRENT,
    LOCAL_ANAESTHETIC,
    STEROID,
    BOTULINUM
}
