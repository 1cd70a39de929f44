package org.filiform.clinic.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.TriggerPoint;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.treatment.Drug;

/** What was typed about a plan; it comes back as it was typed when something is missing. */
public final class PlanForm {

    /** How many muscles one page has room for. */
    public static final int ROWS = 16;

    /** Most visits before a course is looked at again; more is a slip of the keys. */
    private static final int MOST_VISITS = 20;

    private static final int LONGEST = 1500;
    private static final int LONGEST_WORD = 60;
    private static final int WEEKS_TO_REVIEW = 3;
    private static final ModalityId INJECTION = new ModalityId("tpi");
    private static final ModalityId NEEDLING = new ModalityId("dn");
    private static final Pattern COMMAS = Pattern.compile(",");
    private static final Pattern NEEDLE = Pattern.compile(
            "\\s*(\\d{1,2}[.]\\d{1,2})\\s*[x×*]\\s*(\\d{1,3})\\s*(?:mm)?\\s*", Pattern.CASE_INSENSITIVE);

    private final Typed typed;
    private final List<Fault> faults = new ArrayList<>();

    PlanForm(Map<String, List<String>> values) {
        this.typed = new Typed(values);
    }

    /** A form that says what a plan says. */
    static PlanForm of(Plan plan, SiteNames names) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("request", List.of(UUID.randomUUID().toString()));
        values.put("modality", List.of(plan.modality().value()));
        values.put("complaint", List.of(plan.complaint()));
        values.put("why", List.of(plan.why()));
        values.put("position", List.of(plan.position()));
        values.put("technique", words(plan.techniques()));
        values.put("drug", words(plan.drugs()));
        values.put("marked", words(plan.marked()));
        values.put("needle", List.of(String.join(", ", plan.needles())));
        values.put("visits", List.of(String.valueOf(plan.visits())));
        values.put("review", List.of(plan.review().toString()));
        for (int row = 0; row < plan.sites().size(); row++) {
            values.put("site." + row, List.of(names.of(plan.sites().get(row))));
        }
        return new PlanForm(values);
    }

    /** A form to begin with: the muscles in which the pain was found again. */
    static PlanForm blank(Optional<Assessment> found, SiteNames names, LocalDate today) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("request", List.of(UUID.randomUUID().toString()));
        values.put("visits", List.of(String.valueOf(WEEKS_TO_REVIEW)));
        values.put("review", List.of(today.plusWeeks(WEEKS_TO_REVIEW).toString()));
        List<Site> active = found.stream()
                .flatMap(assessment -> assessment.palpated().stream())
                .filter(felt -> felt.signs().diagnosis() == TriggerPoint.ACTIVE)
                .map(Assessment.Palpated::site)
                .distinct()
                .toList();
        for (int row = 0; row < active.size(); row++) {
            values.put("site." + row, List.of(names.of(active.get(row))));
        }
        return new PlanForm(values);
    }

    private static List<String> words(Set<Token> tokens) {
        return tokens.stream().map(Token::value).sorted().toList();
    }

    public String text(String name) {
        return typed.text(name);
    }

    public boolean is(String name, String value) {
        return typed.all(name).contains(value);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    UUID request() {
        return typed.request();
    }

    Set<Token> marked(Pack pack) {
        return known("marked", pack.regions()::find);
    }

    /** The plan, where nothing is missing. */
    Optional<Plan> read(Pack pack, SiteNames names, LocalDate today) {
        Optional<ModalityId> modality = modality();
        List<Site> sites = sites(names);
        Set<Token> marked = marked(pack);
        Set<Token> techniques = known("technique", pack.techniques()::find);
        Set<Token> drugs =
                modality.filter(INJECTION::equals).isPresent() ? known("drug", pack.drugs()::find) : Set.of();
        List<String> needles = needles();
        OptionalInt visits = typed.number("visits", 1, MOST_VISITS);
        Optional<LocalDate> review = typed.day("review").filter(day -> !day.isBefore(today));
        require(modality.isPresent(), "modality", "visit.fault.modality");
        require(!text("why").isEmpty(), "why", "visit.fault.why");
        require(!text("position").isEmpty(), "position", "visit.fault.position");
        require(!sites.isEmpty() || !faults.isEmpty(), "site.0", "visit.fault.sites");
        require(!techniques.isEmpty(), "technique", "visit.fault.technique");
        require(!modality.filter(INJECTION::equals).isPresent() || !drugs.isEmpty(), "drug", "visit.fault.drug");
        require(visits.isPresent(), "visits", "visit.fault.visits");
        require(review.isPresent(), "review", "visit.fault.review");
        unknownPlaces(sites, marked, names);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                modality.orElseThrow(),
                pack.complaints().find(text("complaint")).isPresent() ? text("complaint") : "",
                cut("why", LONGEST),
                cut("position", LONGEST_WORD),
                sites,
                marked,
                techniques,
                needles,
                drugs,
                visits.orElseThrow(),
                review.orElseThrow(),
                Map.of()));
    }

    /** What is chosen so far; an answer of the examiner counts only for the muscles of the plan that is kept. */
    Draft draft(Pack pack, SiteNames names, Optional<Plan> kept) {
        return new Draft(
                modality().orElse(NEEDLING),
                rows().stream()
                        .flatMap(name -> names.read(name).stream())
                        .distinct()
                        .toList(),
                marked(pack),
                known("technique", pack.techniques()::find),
                known("drug", pack.drugs()::find),
                kept.map(Plan::answers).orElse(Map.of()));
    }

    private List<String> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> text("site." + row))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<ModalityId> modality() {
        return List.of(NEEDLING, INJECTION).stream()
                .filter(known -> known.value().equals(text("modality")))
                .findFirst();
    }

    private List<Site> sites(SiteNames names) {
        List<Site> sites = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String name = text("site." + row);
            if (!name.isEmpty()) {
                int at = row;
                names.read(name)
                        .ifPresentOrElse(
                                sites::add, () -> faults.add(new Fault("site." + at, "visit.fault.site", name)));
            }
        }
        return sites.stream().distinct().toList();
    }

    /** A muscle of which nobody has said where it is needled needs a place on the body: missing is not nowhere. */
    private void unknownPlaces(List<Site> sites, Set<Token> marked, SiteNames names) {
        sites.stream()
                .filter(site -> names.regions(site).isEmpty() && marked.isEmpty())
                .findFirst()
                .ifPresent(site -> faults.add(new Fault("marked", "visit.fault.marked", names.of(site))));
    }

    private List<String> needles() {
        List<String> needles = new ArrayList<>();
        for (String one : COMMAS.splitAsStream(text("needle")).toList()) {
            var size = NEEDLE.matcher(one);
            if (size.matches()) {
                needles.add(size.group(1) + " × " + size.group(2) + " mm");
            } else if (!one.isBlank() || needles.isEmpty()) {
                faults.add(new Fault("needle", "visit.fault.needle", one.strip()));
                return needles;
            }
        }
        return needles;
    }

    private <T> Set<Token> known(String name, Function<Token, Optional<T>> find) {
        return typed.all(name).stream()
                .filter(word -> word.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .map(Token::new)
                .filter(word -> find.apply(word).isPresent())
                .collect(Collectors.toSet());
    }

    /** What the examiner answered to questions that the plan raises. */
    static Map<FactId, Boolean> answers(Map<String, List<String>> values, List<FactEntry> asked) {
        Typed typed = new Typed(values);
        Map<FactId, Boolean> answers = new LinkedHashMap<>();
        for (FactEntry fact : asked) {
            String answer = typed.text("a." + fact.id());
            if (answer.equals("yes") || answer.equals("no")) {
                answers.put(fact.id(), answer.equals("yes"));
            }
        }
        return answers;
    }

    /** No to each of them, but for those that only a yes permits: these stay open. */
    static Map<FactId, Boolean> none(List<FactEntry> asked) {
        return asked.stream()
                .filter(fact -> !fact.definition().permits())
                .collect(Collectors.toMap(FactEntry::id, _ -> false));
    }

    private String cut(String name, int most) {
        String text = text(name);
        return text.substring(0, Math.min(most, text.length()));
    }

    private void require(boolean holds, String field, String text) {
        if (!holds) {
            faults.add(Fault.at(field, text));
        }
    }

    /** The drugs that may be chosen for an injection: all but those that are here only because a rule names them. */
    static List<Drug> drugs(Pack pack) {
        return pack.drugs().stream()
                .filter(drug -> !drug.id().value().equals("benzocaine"))
                .toList();
    }
}
