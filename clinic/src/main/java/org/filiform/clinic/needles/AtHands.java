package org.filiform.clinic.needles;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.Region;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Gathers what the script of a ledger page needs. */
@Component
class AtHands {

    private static final ModalityId INJECTION = new ModalityId("tpi");
    /** Texts below this are for the script, which fills their gaps itself: they are sent as they stand in the file. */
    private static final String SAID = "needles.say.";

    private final SiteNames names;
    private final Takers takers;
    private final LedgerViews views;
    private final NeedleOperations operations;
    private final Rules rules;
    private final Clock clock;

    AtHands(SiteNames names, Takers takers, LedgerViews views, NeedleOperations operations, Rules rules, Clock clock) {
        this.names = names;
        this.takers = takers;
        this.views = views;
        this.operations = operations;
        this.rules = rules;
        this.clock = clock;
    }

    AtHand of(Moment moment, CsrfToken csrf, Texts texts) {
        Visit visit = moment.visit();
        Viewer viewer = Viewers.current();
        Optional<Plan> plan = moment.plan();
        return new AtHand(
                visit.address() + "/needles",
                visit.id().toString(),
                new LedgerView.Somebody(viewer.account().orElseThrow().toString(), viewer.name()),
                new AtHand.Csrf(csrf.getHeaderName(), csrf.getToken()),
                zone(clock.getZone()),
                plan.filter(made -> made.modality().equals(INJECTION)).isPresent() ? "hollow" : "solid",
                plan.stream()
                        .flatMap(made -> made.needles().stream())
                        .flatMap(text -> AtHand.Size.read(text).stream())
                        .toList(),
                plan.stream()
                        .flatMap(made -> made.techniques().stream())
                        .map(Token::value)
                        .sorted()
                        .toList(),
                pack().techniques().stream()
                        .map(one -> new AtHand.Named(one.id().value(), one.name()))
                        .toList(),
                plan.stream()
                        .flatMap(made -> made.sites().stream().map(site -> planned(site, made)))
                        .toList(),
                pack().muscles().stream().map(AtHands::muscle).toList(),
                pack().regions().stream()
                        .collect(Collectors.toMap(region -> region.code().value(), AtHands::region)),
                takers.all().stream()
                        .map(one -> new LedgerView.Somebody(one.id(), one.name()))
                        .toList(),
                false,
                said(texts),
                views.of(moment, operations.of(visit.id()), texts));
    }

    /** For a device that lies beside the client: how many and since when, and no name of a muscle or of anybody. */
    AtHand locked(Moment moment, CsrfToken csrf, Texts texts) {
        AtHand open = of(moment, csrf, texts);
        return new AtHand(
                open.address(),
                open.visit(),
                open.me(),
                open.csrf(),
                open.zone(),
                open.bore(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                true,
                open.texts(),
                open.ledger());
    }

    /** As browsers know it, who have no name of one letter. */
    private static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private AtHand.PlannedSite planned(Site site, Plan plan) {
        List<String> known = names.regions(site).stream().map(Token::value).toList();
        return new AtHand.PlannedSite(
                site.muscle().value(),
                Fields.word(site.side()),
                names.of(site),
                known.isEmpty()
                        ? plan.marked().stream().map(Token::value).sorted().toList()
                        : known);
    }

    private static AtHand.MuscleNamed muscle(Muscle muscle) {
        return new AtHand.MuscleNamed(
                muscle.id().value(),
                muscle.english(),
                muscle.paired(),
                List.of(muscle.english(), muscle.latin()),
                muscle.needledIn().stream().map(Token::value).toList());
    }

    private static AtHand.RegionNamed region(Region region) {
        return new AtHand.RegionNamed(
                region.name(), Fields.word(region.side()), region.mirror().value());
    }

    private static Map<String, String> said(Texts texts) {
        ResourceBundle bundle = ResourceBundle.getBundle("texts/needles", texts.locale());
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(SAID))
                .collect(Collectors.toMap(key -> key.substring(SAID.length()), bundle::getString));
    }

    private Pack pack() {
        return rules.pack();
    }
}
