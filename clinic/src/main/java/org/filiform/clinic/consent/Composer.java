package org.filiform.clinic.consent;

import static org.filiform.clinic.consent.ConsentText.MOST_WORDS;
import static org.filiform.clinic.consent.Figures.capital;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.consent.ConsentText.Part;
import org.filiform.clinic.consent.ConsentText.Section;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.Drug;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement;
import org.filiform.knowledge.visit.Risk;
import org.filiform.knowledge.visit.Zone;

/**
 * Composes the text of a consent from the plan's own risks. Every serious one is named on the first page. Common ones, what is
 * different for this client, and figures follow while there is room; the rest stands on the second page, and is counted.
 */
final class Composer {

    private static final String LANGUAGE = "en";
    /** Kept free for what is different for this client before common risks are named one by one. */
    private static final int LEAST_DIFFERENT = 25;

    private static final List<ModalityId> CHOICES = List.of(new ModalityId("dn"), new ModalityId("tpi"));

    private final Words words;

    Composer(Words words) {
        this.words = words;
    }

    /** The text for a plan. The same basis gives the same text. */
    ConsentText of(Basis basis) {
        String title = words.t("consent.text.title", treatment(basis));
        List<Section> first = first(basis, MOST_WORDS - ConsentText.words(title));
        return new ConsentText(LANGUAGE, title, first, new SecondPage(words, basis).details());
    }

    private List<Section> first(Basis basis, int room) {
        Map<Part, List<String>> lines = new EnumMap<>(Part.class);
        lines.put(Part.WHAT, what(basis));
        lines.put(Part.WHY, why(basis));
        lines.put(Part.ALTERNATIVES, List.of(words.t("consent.text.alternatives", other(basis))));
        lines.put(Part.COMMON, new ArrayList<>());
        lines.put(Part.SERIOUS, serious(basis));
        lines.put(Part.DIFFERENT, new ArrayList<>());
        lines.put(Part.STOP, List.of(words.t("consent.text.stop")));
        fill(basis, lines, room);
        return sections(lines);
    }

    private List<Section> sections(Map<Part, List<String>> lines) {
        return lines.entrySet().stream()
                .map(part -> new Section(part.getKey(), title(part.getKey()), part.getValue()))
                .toList();
    }

    private String title(Part part) {
        return words.t("consent.text.part." + part);
    }

    private List<String> what(Basis basis) {
        List<String> lines = new ArrayList<>();
        lines.add(client(treatmentEntry(basis), Statement.Topic.WHAT_IT_IS));
        basis.current().ifPresent(current -> lines.add(client(current, Statement.Topic.WHAT_IT_IS)));
        lines.add(words.t("consent.text.where", Wording.list(places(basis))));
        if (!basis.plan().drugs().isEmpty()) {
            lines.add(words.t("consent.text.drugs", Wording.list(drugs(basis))));
        }
        lines.add(words.t(
                "consent.text.course",
                basis.plan().visits(),
                DateWords.of(basis.plan().review())));
        return lines;
    }

    private static List<String> places(Basis basis) {
        return Stream.concat(
                        basis.zones().stream().map(Zone::clientName),
                        basis.strays().stream()
                                .map(muscle -> basis.pack()
                                        .muscles()
                                        .find(muscle)
                                        .map(known -> known.english())
                                        .orElse(muscle.value())))
                .toList();
    }

    private static List<String> drugs(Basis basis) {
        return basis.pack().drugs().stream()
                .filter(drug -> basis.plan().drugs().contains(drug.id()))
                .map(Drug::name)
                .toList();
    }

    private List<String> why(Basis basis) {
        Optional<Complaint> complaint =
                basis.pack().complaints().find(basis.plan().complaint());
        return complaint
                .map(known -> List.of(
                        words.t("consent.text.for", known.clientName()),
                        words.t("consent.text.grade."
                                + known.ground(basis.plan().modality())
                                        .map(ground -> ground.grade().name())
                                        .orElse("UNKNOWN"))))
                .orElseGet(() -> List.of(words.t("consent.text.for.none"), words.t("consent.text.grade.UNKNOWN")));
    }

    /** The treatment that could be chosen instead. */
    private static String other(Basis basis) {
        return CHOICES.stream()
                .filter(modality -> !modality.equals(basis.plan().modality()))
                .flatMap(modality -> basis.pack().modalities().find(modality).stream())
                .map(modality -> modality.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    /** All of them, always. */
    private List<String> serious(Basis basis) {
        List<String> lines = new ArrayList<>();
        lines.add(words.t("consent.text.risks", capital(Wording.list(names(basis, true)))));
        if (!basis.strays().isEmpty()) {
            lines.add(words.t("consent.text.near-unknown"));
        }
        return lines;
    }

    private static List<String> names(Basis basis, boolean serious) {
        return basis.risks().stream()
                .filter(risk -> risk.serious() == serious)
                .map(Risk::clientName)
                .toList();
    }

    /** What does not fit moves to the second page, and the first says how much. */
    private void fill(Basis basis, Map<Part, List<String>> lines, int most) {
        Room room = new Room(
                most - sections(lines).stream().mapToInt(Section::words).sum());
        List<String> different = Different.sentences(basis, words);
        room.keep(LEAST_DIFFERENT);
        into(lines, Part.COMMON).add(common(names(basis, false), room));
        room.keep(-LEAST_DIFFERENT);
        into(lines, Part.DIFFERENT).addAll(different(different, room));
        new Nearby(basis, words).sentences().stream().filter(room::takes).forEach(into(lines, Part.SERIOUS)::add);
        figures(basis).forEach((risk, figure) -> {
            if (room.takes(figure)) {
                into(lines, risk.serious() ? Part.SERIOUS : Part.COMMON).add(figure);
            }
        });
    }

    private static List<String> into(Map<Part, List<String>> lines, Part part) {
        return Objects.requireNonNull(lines.get(part));
    }

    private String common(List<String> names, Room room) {
        room.keep(ConsentText.words(words.t("consent.text.risks.more", "", names.size())) + 1);
        List<String> fit = names.stream().takeWhile(room::takes).toList();
        return fit.size() == names.size()
                ? words.t("consent.text.risks", capital(Wording.list(fit)))
                : words.t("consent.text.risks.more", capital(String.join(", ", fit)), names.size() - fit.size());
    }

    private List<String> different(List<String> all, Room room) {
        if (all.isEmpty()) {
            return List.of(room.taken(words.t("consent.text.different.none")));
        }
        room.keep(ConsentText.words(words.t("consent.text.different.more", all.size())));
        List<String> told = new ArrayList<>(all.stream().takeWhile(room::takes).toList());
        if (told.size() < all.size()) {
            told.add(words.t("consent.text.different.more", all.size() - told.size()));
        }
        return told;
    }

    /** One figure for the gravest and one for the commonest, and so on through both. */
    private Map<Risk, String> figures(Basis basis) {
        List<Risk> serious = basis.risks().stream().filter(Risk::serious).toList();
        List<Risk> common =
                basis.risks().stream().filter(risk -> !risk.serious()).toList();
        Map<Risk, String> figures = new LinkedHashMap<>();
        for (int place = 0; place < Math.max(serious.size(), common.size()); place++) {
            if (place < serious.size()) {
                figures.put(serious.get(place), Figures.leading(basis, serious.get(place), words));
            }
            if (place < common.size()) {
                figures.put(common.get(place), Figures.leading(basis, common.get(place), words));
            }
        }
        return figures;
    }

    private static String client(ModalityEntry modality, Statement.Topic topic) {
        return modality.about(topic).stream().findFirst().map(Statement::client).orElse(modality.name() + ".");
    }

    private static ModalityEntry treatmentEntry(Basis basis) {
        return basis.pack().modalities().named(basis.plan().modality());
    }

    private static String treatment(Basis basis) {
        return treatmentEntry(basis).name();
    }

    /** How many words there is still room for. */
    private static final class Room {

        private int left;

        Room(int left) {
            this.left = left;
        }

        void keep(int some) {
            left -= some;
        }

        String taken(String line) {
            keep(ConsentText.words(line));
            return line;
        }

        boolean takes(String line) {
            boolean fits = ConsentText.words(line) <= left;
            left -= fits ? ConsentText.words(line) : 0;
            return fits;
        }
    }
}
