package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.screening.BesideFindings;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.knowledge.answer.DateWords;
import org.springframework.stereotype.Component;

/** Tells beside each finding who was asked, what they said, and who decided otherwise. */
@Component
class OpinionBeside implements BesideFindings {

    private final Clearances clearances;
    private final OverrideRights rights;
    private final Clock clock;

    OpinionBeside(Clearances clearances, OverrideRights rights, Clock clock) {
        this.clearances = clearances;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Map<String, Notes> of(ClientId client, Screening screening) {
        Beside beside = clearances.beside(client, screening);
        Map<String, Notes> notes = new LinkedHashMap<>();
        screening.answers().stream()
                .map(Answer::findings)
                .flatMap(List::stream)
                .forEach(finding -> notes.computeIfAbsent(
                        finding.name(), _ -> new Notes(lines(finding, beside), doors(finding, client))));
        return notes;
    }

    private List<Line> lines(Finding finding, Beside beside) {
        List<Line> lines = new ArrayList<>();
        beside.asked(finding).map(this::asked).ifPresent(lines::add);
        beside.said(finding)
                .map(said -> said(said, beside.isAboutThis(said, finding), rights.isOverridable(finding)))
                .ifPresent(lines::add);
        beside.decided(finding)
                .map(decision -> decided(decision, beside.fits(decision, finding), beside.isRefusedSince(decision)))
                .ifPresent(lines::add);
        return lines;
    }

    private Line asked(Letter letter) {
        LocalDate today = LocalDate.now(clock);
        return new Line(
                letter.isLate(today) ? "opinion.state.late" : "opinion.state.asked",
                List.of(letter.doctor().name(), letter.daysOut(today)),
                letter.address());
    }

    private Line said(Beside.Said said, boolean aboutThis, boolean lifts) {
        boolean counts = said.answer().countsOn(LocalDate.now(clock));
        Says says = said.opinion().says();
        String known = says.permits() && !lifts ? "stands" : says.name();
        return new Line(
                "opinion.state." + (!counts ? "over" : !aboutThis ? "changed" : known),
                List.of(
                        said.answer().answeredBy(),
                        DateWords.of(said.answer().answeredOn()),
                        said.opinion().conditions(),
                        DateWords.of(said.answer().expiresOn())),
                said.letter().address());
    }

    private static Line decided(Decision decision, boolean fits, boolean refused) {
        String counts = decision.alone() ? "override-alone" : "override";
        String state = !fits ? "override-changed" : refused ? "override-refused" : counts;
        return new Line(
                "opinion.state." + state,
                List.of(decision.byName(), DateWords.of(decision.until())),
                decision.address());
    }

    private List<Line> doors(Finding finding, ClientId client) {
        Stream<Line> ask = LetterPages.isAsked(finding.action())
                ? Stream.of(door("opinion.door.ask", client, "opinions", finding))
                : Stream.of();
        Stream<Line> override = rights.of(finding, Viewers.current()) instanceof OverrideRights.Right.Yours
                ? Stream.of(door("opinion.door.override", client, "overrides", finding))
                : Stream.of();
        return Stream.concat(ask, override).toList();
    }

    private static Line door(String text, ClientId client, String what, Finding finding) {
        return new Line(text, List.of(), "/clients/" + client + "/" + what + "/new?finding=" + finding.name());
    }
}
