package org.filiform.knowledge.bind;

import java.util.List;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.body.ActNeed;
import org.filiform.knowledge.body.Agreement;
import org.filiform.knowledge.body.Anatomy;
import org.filiform.knowledge.body.Combination;
import org.filiform.knowledge.body.Examination;
import org.filiform.knowledge.body.LatentShare;
import org.filiform.knowledge.body.Limits;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.RegionGroup;
import org.filiform.knowledge.body.StructureAtRisk;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;

/** Binds all that is said about the body. Regions and groups come first: the vocabulary of rules is made of them. */
final class AnatomyBinder {

    private final Contents contents;
    private final List<Region> regions;
    private final List<RegionGroup> regionGroups;
    private final List<Muscle> muscles;
    private final List<MuscleGroup> muscleGroups;
    private final List<StructureAtRisk> structures;
    private final List<ActNeed> acts;
    private final List<Combination> combinations;
    private final List<PainPattern> patterns;
    private final List<Agreement> agreement;
    private final List<LatentShare> latentShares;

    private AnatomyBinder(Contents contents) {
        Binding binding = contents.binding();
        BodyBinder body = new BodyBinder(binding);
        AgreementBinder examination = new AgreementBinder(binding);
        this.contents = contents;
        this.regions = body.regions(contents.list(Named.REGION));
        this.regionGroups = body.regionGroups(contents.list(Named.REGION_GROUP));
        this.muscles = body.muscles(contents.list(Named.MUSCLE), MuscleNotes.of(contents));
        this.muscleGroups = body.muscleGroups(contents.list(Named.MUSCLE_GROUP));
        MuscleWords words = new MuscleWords(muscleGroups, binding.ids());
        LimitBinder limits = new LimitBinder(binding, words);
        this.structures = new StructureBinder(binding, words).structures(contents.list(Named.STRUCTURE));
        this.acts = limits.acts(contents.list(Named.ACT));
        this.combinations = limits.combinations(contents.list(Named.COMBINATION));
        this.patterns = new PatternBinder(binding, regionGroups).patterns(contents.list(Named.PATTERN));
        this.agreement = examination.agreement(contents.list(Named.AGREEMENT));
        this.latentShares = examination.latentShares(contents.list(Named.LATENT_SHARE));
    }

    static AnatomyBinder bind(Contents contents) {
        return new AnatomyBinder(contents);
    }

    List<RegionGroup> regionGroups() {
        return regionGroups;
    }

    List<MuscleGroup> muscleGroups() {
        return muscleGroups;
    }

    /** Tells what does not fit together, as far as the parts were sound by themselves. */
    void check() {
        Binding binding = contents.binding();
        new BodyChecks(binding, regions, regionGroups).check(muscleGroups);
        new MuscleChecks(binding).check(muscles);
    }

    /** To be asked only once all was found sound. */
    Anatomy anatomy() {
        return new Anatomy(
                Catalog.of(regions),
                Catalog.of(regionGroups),
                Catalog.of(muscles),
                Catalog.of(muscleGroups),
                Catalog.of(structures),
                new Limits(Catalog.of(acts), Catalog.of(combinations)),
                Catalog.of(patterns),
                new Examination(Catalog.of(agreement), Catalog.of(latentShares)));
    }
}
