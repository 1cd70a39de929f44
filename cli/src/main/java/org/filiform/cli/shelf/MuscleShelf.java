package org.filiform.cli.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.body.Muscle;

/** The muscles, those of one part of the body together. */
record MuscleShelf(Pack pack) implements Shelf<Muscle> {

    @Override
    public String kind() {
        return "muscle";
    }

    @Override
    public String command() {
        return "muscles show";
    }

    @Override
    public Collection<Muscle> entries() {
        Map<String, List<Muscle>> byPart = new LinkedHashMap<>();
        pack.muscles()
                .forEach(muscle -> byPart.computeIfAbsent(muscle.bodyRegion(), _ -> new ArrayList<>())
                        .add(muscle));
        return byPart.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String id(Muscle muscle) {
        return muscle.id().value();
    }

    @Override
    public List<String> columns(Muscle muscle) {
        String complaint =
                muscle.triggerPoints().map(points -> points.complaint().says()).orElse("");
        return List.of(muscle.bodyRegion(), muscle.english(), complaint);
    }

    @Override
    public void write(Muscle muscle, TextPage page) {
        new MuscleText(pack, page).write(muscle);
    }
}
