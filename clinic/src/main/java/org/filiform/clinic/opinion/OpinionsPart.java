package org.filiform.clinic.opinion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;

/** What doctors were asked and answered, and who decided against a finding: letters and papers as DocumentReferences. */
@Component
class OpinionsPart implements RecordPart {

    private final DoctorLetters letters;
    private final Scans scans;
    private final Overrides overrides;
    private final OpinionResources said;
    private final Clock clock;

    OpinionsPart(DoctorLetters letters, Scans scans, Overrides overrides, OpinionResources said, Clock clock) {
        this.letters = letters;
        this.scans = scans;
        this.overrides = overrides;
        this.said = said;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String resources(Client client) {
        OpinionDocuments documents = new OpinionDocuments(clock.getZone());
        StringBuilder out = new StringBuilder();
        Map<UUID, List<Scan>> papers = scans.of(client.id());
        for (Letter letter : letters.of(client.id())) {
            documents.letter(letter, letters.pdf(letter.id()));
            for (DoctorsAnswer answer : letter.answers()) {
                said.answer(letter, answer, out);
                papers.getOrDefault(answer.id(), List.of())
                        .forEach(scan -> documents.scan(letter, answer, scan, scans.content(scan)));
            }
        }
        overrides.of(client.id()).forEach(decision -> said.decision(decision, out));
        return documents.lines() + out;
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<Section> sections = new ArrayList<>();
        List<Letter> asked = letters.of(client.id());
        Map<UUID, List<Scan>> papers = scans.of(client.id());
        if (!asked.isEmpty()) {
            sections.add(
                    section("export.opinions", asked.stream().flatMap(letter -> rows(letter, papers, texts)), texts));
        }
        List<Decision> decided = overrides.of(client.id());
        if (!decided.isEmpty()) {
            sections.add(section("export.overrides", decided.stream().map(OpinionsPart::row), texts));
        }
        return sections;
    }

    private static Section section(String title, Stream<List<String>> rows, Texts texts) {
        return new Section(
                texts.of(title),
                "",
                List.of(texts.of("export.audit.when"), texts.of("export.audit.who"), texts.of("export.audit.what")),
                rows.toList());
    }

    private static Stream<List<String>> rows(Letter letter, Map<UUID, List<Scan>> papers, Texts texts) {
        String about = letter.about().stream().map(Letter.About::title).collect(Collectors.joining(", "));
        Stream<List<String>> asked = Stream.of(List.of(
                letter.askedOn().toString(),
                letter.askedName() + " → " + letter.doctor().name(),
                about + ": " + letter.question()));
        Stream<List<String>> answered = letter.answers().stream()
                .map(answer -> List.of(
                        answer.answeredOn().toString(),
                        answer.answeredBy() + ", " + texts.of("opinion.way." + answer.way()),
                        answer.opinions().stream()
                                        .map(opinion -> opinion.finding() + ": "
                                                + texts.of("opinion.says." + opinion.says()) + " "
                                                + opinion.conditions())
                                        .collect(Collectors.joining("; "))
                                + " → " + answer.expiresOn()
                                + papers(papers.getOrDefault(answer.id(), List.of()), texts)));
        return Stream.concat(asked, answered);
    }

    /** Their names; they leave with the Bundle. */
    private static String papers(List<Scan> papers, Texts texts) {
        String names = papers.stream().map(Scan::fileName).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ". " + texts.of("opinion.scan.papers", names);
    }

    private static List<String> row(Decision decision) {
        String withdrawn = decision.withdrawn()
                .map(taken -> " (" + taken.by() + ": " + taken.why() + ")")
                .orElse("");
        return List.of(
                decision.at().toString().substring(0, 10) + " → " + decision.until(),
                decision.byName(),
                decision.finding() + " " + decision.title() + ": " + decision.why() + " " + decision.told() + " "
                        + decision.differently() + withdrawn);
    }
}
