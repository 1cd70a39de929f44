package org.filiform.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.body.Agreement;
import org.filiform.knowledge.body.Anatomy;
import org.filiform.knowledge.body.Combination;
import org.filiform.knowledge.body.Compressible;
import org.filiform.knowledge.body.LatentShare;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.RegionGroup;
import org.filiform.knowledge.body.StructureAtRisk;
import org.filiform.knowledge.code.CodeSet;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.evidence.Conflict;
import org.filiform.knowledge.evidence.EvidenceRow;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.evidence.Trap;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;
import org.filiform.knowledge.injectate.Formularies;
import org.filiform.knowledge.injectate.Injectates;
import org.filiform.knowledge.rule.EligibilityRule;
import org.filiform.knowledge.rule.Hazard;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.Drug;
import org.filiform.knowledge.treatment.DrugGroup;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Technique;
import org.filiform.knowledge.visit.VisitKnowledge;

/**
 * A whole pack, checked: every id is there once, and whatever is named exists. Each list is in the order of the pack and
 * can be asked by id.
 *
 * @param identity name, version and hash
 * @param languages the languages of its texts
 * @param parameters figures by which records and dates are read
 * @param pages the pages of questions, in the order of asking
 * @param facts what can be asked, in the order of asking
 * @param codeSets the codes by which records say things
 * @param rules rules with the proposed defaults
 * @param eligibility who may treat
 * @param hazards what rules are there to prevent
 * @param sources where everything comes from
 * @param claims what the first texts claim, and how that stood up
 * @param conflicts where sources disagree
 * @param traps what misleads whoever copies it
 * @param evidence what studies found
 * @param adverseEvents how often something went wrong
 * @param modalities the treatments, in the order in which they are compared
 * @param techniques ways of using a needle
 * @param drugs what may be injected
 * @param drugGroups wider names for drugs
 * @param injectates the figures by which doses are reckoned
 * @param complaints what people come for
 * @param anatomy the body: regions, muscles, and what is known about them
 * @param visit what is said about the visit itself
 */
public record Pack(
        Frame.PackIdentity identity,
        List<String> languages,
        Catalog<String, Parameter> parameters,
        Catalog<String, Page> pages,
        Catalog<FactId, FactEntry> facts,
        Catalog<String, CodeSet> codeSets,
        Catalog<RuleId, RuleEntry> rules,
        Catalog<String, EligibilityRule> eligibility,
        Catalog<String, Hazard> hazards,
        Catalog<SourceId, Source> sources,
        Catalog<String, Claim> claims,
        Catalog<String, Conflict> conflicts,
        Catalog<String, Trap> traps,
        Catalog<String, EvidenceRow> evidence,
        Catalog<String, AdverseEventRow> adverseEvents,
        Catalog<ModalityId, ModalityEntry> modalities,
        Catalog<Token, Technique> techniques,
        Catalog<Token, Drug> drugs,
        Catalog<Token, DrugGroup> drugGroups,
        Injectates injectates,
        Catalog<String, Complaint> complaints,
        Anatomy anatomy,
        VisitKnowledge visit) {

    public Pack {
        languages = List.copyOf(languages);
    }

    /** Facts, rules and screened modalities with the proposed defaults, as the rule engine takes them. */
    public RuleSet ruleSet() {
        return new RuleSet(
                modalities.stream()
                        .filter(ModalityEntry::screened)
                        .map(ModalityEntry::modality)
                        .toList(),
                facts.stream().map(FactEntry::definition).toList(),
                rules.stream().map(RuleEntry::rule).toList());
    }

    /** The same pack with other words for its rules. */
    public Pack with(Catalog<RuleId, RuleEntry> rules) {
        return new Pack(
                identity,
                languages,
                parameters,
                pages,
                facts,
                codeSets,
                rules,
                eligibility,
                hazards,
                sources,
                claims,
                conflicts,
                traps,
                evidence,
                adverseEvents,
                modalities,
                techniques,
                drugs,
                drugGroups,
                injectates,
                complaints,
                anatomy,
                visit);
    }

    /**
     * The figures by which doses are reckoned, as a house follows them.
     *
     * @param without sources that it does not follow; a row with another source as well stays
     * @return none if this pack does not speak of injecting
     */
    public Optional<Formulary> formulary(Set<SourceId> without) {
        return new Formularies(injectates, drugs, without).formulary();
    }

    /** The figures by which a pregnancy is read. */
    public ReadingLimits readingLimits() {
        return new ReadingLimits(
                days("trimester-second-from"),
                days("trimester-third-from"),
                days("trimester-estimate-margin"),
                days("pregnancy-longest"));
    }

    private int days(String parameter) {
        return parameters.named(parameter).value().intValueExact();
    }

    /** The painted regions of the body. */
    public Catalog<Token, Region> regions() {
        return anatomy.regions();
    }

    /** Names for several regions. */
    public Catalog<Token, RegionGroup> regionGroups() {
        return anatomy.regionGroups();
    }

    /** The muscles. */
    public Catalog<Token, Muscle> muscles() {
        return anatomy.muscles();
    }

    /** Names for several muscles. */
    public Catalog<Token, MuscleGroup> muscleGroups() {
        return anatomy.muscleGroups();
    }

    /** What a needle may meet at a muscle, the weightiest first. */
    public List<StructureAtRisk> structuresAtRisk(Token muscle) {
        return anatomy.structuresAtRisk(muscle);
    }

    /** The acts for needling muscles: see {@link org.filiform.knowledge.body.Limits#actsFor}. */
    public Set<PermittedAct> actsFor(Collection<Token> muscles, boolean deep) {
        return anatomy.limits().actsFor(muscles, deep);
    }

    /** Whether bleeding in a muscle can be pressed on. */
    public Compressible compressible(Token muscle) {
        return anatomy.compressible(muscle);
    }

    /** What these sites break, if all of them are needled in one visit. */
    public List<Combination> combinationsBrokenBy(Collection<MuscleSite> planned) {
        return anatomy.limits().brokenBy(planned);
    }

    /** Patterns of pain that are not to be explained by a muscle, the most urgent first. */
    public Catalog<Token, PainPattern> painPatterns() {
        return anatomy.painPatterns();
    }

    /** How far examiners agree, sign by sign. */
    public Catalog<Token, Agreement> agreement() {
        return anatomy.examination().agreement();
    }

    /** How many people without pain have a trigger point. */
    public Catalog<Token, LatentShare> latentShares() {
        return anatomy.examination().latentShares();
    }

    /** Groups replaced by their regions; regions stay as they are, and so does a word that is neither. */
    public Set<Token> expandRegions(Collection<Token> regionsOrGroups) {
        return expand(
                regionsOrGroups,
                group -> regionGroups().find(group).map(RegionGroup::regions).orElse(List.of(group)));
    }

    /** Groups replaced by their muscles; muscles stay as they are, and so does a word that is neither. */
    public Set<Token> expandMuscles(Collection<Token> musclesOrGroups) {
        return expand(
                musclesOrGroups,
                group -> muscleGroups().find(group).map(MuscleGroup::muscles).orElse(List.of(group)));
    }

    /** Groups replaced by their drugs; drugs stay as they are, and so does a word that is neither. */
    public Set<Token> expandDrugs(Collection<Token> drugsOrGroups) {
        return expand(drugsOrGroups, group -> drugGroups.find(group).isPresent() ? drugsOf(group) : List.of(group));
    }

    /** Drugs, and every group that one of them is in. */
    public Set<Token> withGroups(Collection<Token> drugs) {
        Set<Token> words = new TreeSet<>(drugs);
        drugs.forEach(drug -> this.drugs.find(drug).map(Drug::groups).ifPresent(words::addAll));
        return words;
    }

    private List<Token> drugsOf(Token group) {
        return drugs.stream()
                .filter(drug -> drug.groups().contains(group))
                .map(Drug::id)
                .toList();
    }

    private static Set<Token> expand(Collection<Token> words, Function<Token, List<Token>> members) {
        Set<Token> expanded = new TreeSet<>();
        words.forEach(word -> expanded.addAll(members.apply(word)));
        return expanded;
    }
}
