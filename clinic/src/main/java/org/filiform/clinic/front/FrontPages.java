package org.filiform.clinic.front;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.clinic.access.Open;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.filiform.knowledge.evidence.Claim;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages that everybody may read. */
@Controller
class FrontPages {

    private static final String PUBLIC = "The public front has no accounts";

    /** The treatments that people choose between; a technique of one of them is told apart. */
    private static final List<ModalityId> COMPARED =
            List.of(new ModalityId("dn"), new ModalityId("tpi"), new ModalityId("acupuncture"));

    private static final List<ModalityId> GIVEN = List.of(new ModalityId("dn"), new ModalityId("tpi"));
    private static final ModalityId CURRENT = new ModalityId("ea");
    private static final List<Topic> FIRST_TOPICS =
            List.of(Topic.INJECTATE, Topic.EVIDENCE, Topic.COMMON_REACTIONS, Topic.DRIVING, Topic.WHO_MAY_GIVE);
    private static final List<RuleId> FIRST_CONCERNS =
            List.of(new RuleId("DN-R01"), new RuleId("DN-A17"), new RuleId("DN-R07"), new RuleId("DN-A07"));
    private static final List<String> FIRST_COUNTS = List.of("AE-BRADY14-MILD", "AE-BOYCE20-MINOR");
    private static final String NO_SERIOUS = "AE-BRADY14-SIGNIFICANT";
    private static final String EMERGENCY_PAGE = "emergency";
    private static final RuleId EMERGENCY = new RuleId("DN-A04");
    private static final Token SENDING_MUSCLE = new Token("soleus");
    private static final List<String> ABOUT_PAIN = List.of("S3-22", "S2-17");
    private static final List<FactId> ABOUT_PREGNANCY =
            List.of(new FactId("pregnancy"), new FactId("could-be-pregnant"), new FactId("breastfeeding"));

    private final Pack pack;
    private final Shelves shelves;
    private final Careful careful;
    private final Sent sent;

    @Autowired
    FrontPages(Rules rules, BodyMaps maps) {
        this(rules.shipped(), maps);
    }

    FrontPages(Pack pack, BodyMaps maps) {
        this.pack = pack;
        this.shelves = new Shelves(pack);
        this.careful = new Careful(pack);
        this.sent = Sent.by(SENDING_MUSCLE, pack, maps);
    }

    @ModelAttribute("shelves")
    Shelves shelves() {
        return shelves;
    }

    @ModelAttribute("careful")
    Careful careful() {
        return careful;
    }

    @Open(because = PUBLIC)
    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("pages", questionPages());
        model.addAttribute("signs", emergencySigns());
        model.addAttribute("emergency", pack.rules().named(EMERGENCY));
        model.addAttribute("treatments", treatments(COMPARED));
        model.addAttribute("topics", FIRST_TOPICS);
        model.addAttribute(
                "concerns", FIRST_CONCERNS.stream().map(pack.rules()::named).toList());
        model.addAttribute(
                "counts",
                FIRST_COUNTS.stream()
                        .map(pack.adverseEvents()::named)
                        .map(Share::of)
                        .toList());
        model.addAttribute("noSerious", pack.adverseEvents().named(NO_SERIOUS));
        model.addAttribute("identity", pack.identity());
        return "front/home";
    }

    private long questionPages() {
        return pack.pages().stream().filter(page -> page.stage() != Stage.PLAN).count();
    }

    private List<FactEntry> emergencySigns() {
        return pack.facts().stream()
                .filter(fact -> fact.page().equals(EMERGENCY_PAGE))
                .toList();
    }

    private List<ModalityEntry> treatments(List<ModalityId> ids) {
        return ids.stream().map(pack.modalities()::named).toList();
    }

    @Open(because = PUBLIC)
    @GetMapping("/compare")
    String compare(@RequestParam(name = "as", defaultValue = "words") String as, Model model) {
        model.addAttribute("figures", as.equals("figures"));
        model.addAttribute("treatments", treatments(COMPARED));
        model.addAttribute("current", pack.modalities().named(CURRENT));
        model.addAttribute("topics", Arrays.asList(Topic.values()));
        return "front/compare";
    }

    @Open(because = PUBLIC)
    @GetMapping("/conditions")
    String conditions(Model model) {
        model.addAttribute("treatments", treatments(COMPARED));
        model.addAttribute("conditions", complaints(Complaint.Kind.CONDITION));
        model.addAttribute("benefits", complaints(Complaint.Kind.BENEFIT));
        return "front/conditions";
    }

    private List<Complaint> complaints(Complaint.Kind kind) {
        return pack.complaints().stream()
                .filter(complaint -> complaint.kind() == kind)
                .toList();
    }

    @Open(because = PUBLIC)
    @GetMapping("/conditions/{id}")
    String condition(@PathVariable("id") String id, Model model) {
        model.addAttribute("complaint", found(pack.complaints(), id));
        model.addAttribute("treatments", treatments(COMPARED));
        return "front/condition";
    }

    @Open(because = PUBLIC)
    @GetMapping("/careful")
    String careful(Model model) {
        model.addAttribute("ruledOut", careful.ruledOut());
        return "front/careful";
    }

    @Open(because = PUBLIC)
    @GetMapping("/careful/{part}")
    String carefulPart(@PathVariable("part") String part, Model model) {
        model.addAttribute("part", careful.part(part).orElseThrow(FrontPages::noSuchPage));
        return "front/careful-part";
    }

    @Open(because = PUBLIC)
    @GetMapping("/about-treatment")
    String about(Model model) {
        model.addAttribute("treatments", treatments(GIVEN));
        model.addAttribute("pain", ABOUT_PAIN.stream().map(pack.claims()::named).toList());
        model.addAttribute("pregnancy", aboutPregnancy());
        model.addAttribute("authority", List.copyOf(pack.eligibility()));
        model.addAttribute("choosing", claims(Claim.Topic.CHOOSING_A_PRACTITIONER));
        model.addAttribute("counted", counted());
        return "front/about";
    }

    private List<RuleEntry> aboutPregnancy() {
        return ABOUT_PREGNANCY.stream()
                .flatMap(fact -> careful.about(fact).stream())
                .toList();
    }

    private List<Claim> claims(Claim.Topic topic) {
        return pack.claims().stream().filter(claim -> claim.topic() == topic).toList();
    }

    /** Counts by treatment. Only what has a rate to show, and each with what stands below the line. */
    private Map<String, List<AdverseEventRow>> counted() {
        Map<String, List<AdverseEventRow>> byTreatment = new LinkedHashMap<>();
        for (ModalityEntry treatment : pack.modalities()) {
            List<AdverseEventRow> rows = pack.adverseEvents().stream()
                    .filter(AdverseEventRow::enabled)
                    .filter(row -> row.modality().equals(treatment.id().value()))
                    .toList();
            if (!rows.isEmpty()) {
                byTreatment.put(treatment.name(), rows);
            }
        }
        return byTreatment;
    }

    @Open(because = PUBLIC)
    @GetMapping("/disagreements")
    String disagreements(Model model) {
        model.addAttribute("conflicts", List.copyOf(pack.conflicts()));
        return "front/disagreements";
    }

    @Open(because = PUBLIC)
    @GetMapping("/sources")
    String sources(Model model) {
        Map<Source.Kind, List<Source>> byKind = new EnumMap<>(Source.Kind.class);
        for (Source.Kind kind : Source.Kind.values()) {
            byKind.put(kind, ofKind(kind));
        }
        model.addAttribute("byKind", byKind);
        return "front/sources";
    }

    private List<Source> ofKind(Source.Kind kind) {
        return pack.sources().stream()
                .filter(source -> source.kind() == kind)
                .sorted(Comparator.comparing(Source::citation, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Open(because = PUBLIC)
    @GetMapping("/sources/{id}")
    String source(@PathVariable("id") String id, Model model) {
        Source source = pack.sources().stream()
                .filter(known -> known.id().value().equals(id))
                .findFirst()
                .orElseThrow(FrontPages::noSuchPage);
        model.addAttribute("source", source);
        model.addAttribute("resting", Resting.on(source.id(), pack));
        return "front/source";
    }

    private static <V extends Identified<String>> V found(Catalog<String, V> catalog, String id) {
        return catalog.find(id).orElseThrow(FrontPages::noSuchPage);
    }

    private static ResponseStatusException noSuchPage() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
