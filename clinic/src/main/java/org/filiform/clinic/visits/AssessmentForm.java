package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.filiform.clinic.visits.Assessment.Care;
import org.filiform.clinic.visits.Assessment.Effect;
import org.filiform.clinic.visits.Assessment.Palpated;
import org.filiform.clinic.visits.Assessment.Since;
import org.filiform.clinic.visits.Assessment.Tried;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.Signs;

/** What was typed about an assessment; it comes back as it was typed when something is missing. */
public final class AssessmentForm {

    /** How many muscles one page has room for. */
    public static final int ROWS = 24;

    /** What ticking it says, as the page words it. */
    private static final String NO_FLAGS =
            "Asked and looked for night pain, weight loss, past cancer, weakness, numbness, bladder and bowel: none.";

    private static final int LONGEST = 1500;
    private static final int MOST_SINCE = 500;

    private final Typed typed;
    private final List<Fault> faults = new ArrayList<>();

    AssessmentForm(Map<String, List<String>> values) {
        this.typed = new Typed(values);
    }

    /**
     * A form to begin with: the complaint, how long, what was tried and which muscles were felt are taken over, what was
     * found is not.
     */
    static AssessmentForm blank(String complaint, Optional<Assessment> before, SiteNames names) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("request", List.of(UUID.randomUUID().toString()));
        values.put("complaint", List.of(before.map(Assessment::complaint).orElse(complaint)));
        before.ifPresent(last -> {
            values.put("since", List.of(String.valueOf(last.since().number())));
            values.put("unit", List.of(last.since().unit().name()));
            last.tried()
                    .forEach(tried -> values.put(
                            "tried." + tried.what().name(),
                            List.of(tried.effect().name())));
            for (int row = 0; row < Math.min(ROWS, last.palpated().size()); row++) {
                values.put(
                        "site." + row, List.of(names.of(last.palpated().get(row).site())));
            }
        });
        return new AssessmentForm(values);
    }

    /** A form that says what an assessment says, to be added to. */
    static AssessmentForm of(Assessment kept, SiteNames names) {
        Map<String, List<String>> values = new HashMap<>();
        BiConsumer<String, Object> put = (name, value) -> values.put(name, List.of(String.valueOf(value)));
        put.accept("request", UUID.randomUUID());
        put.accept("complaint", kept.complaint());
        put.accept("since", kept.since().number());
        put.accept("unit", kept.since().unit().name());
        kept.tried().forEach(tried -> put.accept("tried." + tried.what().name(), tried.effect()));
        put.accept("hinders", kept.hinders());
        put.accept("posture", kept.posture());
        put.accept("movement", kept.movement());
        put.accept("range", kept.range());
        put.accept("health", kept.depends().generalHealth());
        put.accept("tolerance", kept.depends().tolerance());
        put.accept("wider", kept.depends().widerCondition());
        put.accept("pain", kept.painNow());
        put.accept("noFlags", kept.redFlags().startsWith(NO_FLAGS) ? "yes" : "");
        put.accept("redFlags", kept.redFlags().replace(NO_FLAGS, "").strip());
        put.accept("none", kept.palpated().isEmpty() ? "yes" : "");
        for (int row = 0; row < Math.min(ROWS, kept.palpated().size()); row++) {
            Palpated felt = kept.palpated().get(row);
            put.accept("site." + row, names.of(felt.site()));
            for (SignName sign : SignName.values()) {
                put.accept(field(sign) + "." + row, felt.signs().of(sign).name());
            }
        }
        return new AssessmentForm(values);
    }

    /** The same with a muscle in the first row that is free; the same again where it is there, or none is. */
    static Map<String, List<String>> picked(Map<String, List<String>> typed, Site site, SiteNames names) {
        Typed text = new Typed(typed);
        Map<String, List<String>> more = new HashMap<>(typed);
        for (int row = 0; row < ROWS; row++) {
            String name = text.text("site." + row);
            if (names.read(name).filter(site::equals).isPresent()) {
                return more;
            }
            if (name.isEmpty()) {
                more.put("site." + row, List.of(names.of(site)));
                return more;
            }
        }
        return more;
    }

    /** What a sign is called in the form. */
    private static String field(SignName sign) {
        return switch (sign) {
            case TAUT_BAND -> "band";
            case TENDER_SPOT -> "spot";
            case RECOGNISED -> "known";
            case REFERRED -> "sends";
            case TWITCH -> "twitch";
        };
    }

    /** What was felt in the muscles whose names can be read so far. */
    List<Palpated> felt(SiteNames names) {
        return IntStream.range(0, ROWS)
                .boxed()
                .flatMap(row -> names.read(text("site." + row)).map(site -> new Palpated(site, signs(row))).stream())
                .toList();
    }

    /** What was found in a row. */
    public Signs signs(int row) {
        return new Signs(
                sign("band.", row), sign("spot.", row), sign("known.", row), sign("sends.", row), sign("twitch.", row));
    }

    public String text(String name) {
        return typed.text(name);
    }

    public boolean is(String name, String value) {
        return typed.text(name).equals(value);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    UUID request() {
        return typed.request();
    }

    /** The assessment, where nothing is missing. */
    Optional<Assessment> read(SiteNames names) {
        Optional<Since> since = since();
        List<Palpated> palpated = palpated(names);
        require(!text("complaint").isEmpty(), "complaint", "visit.fault.complaint");
        require(!text("redFlags").isEmpty() || noFlags(), "noFlags", "visit.fault.red-flags");
        require(typed.number("pain", 0, Assessment.MOST_PAIN).isPresent(), "pain", "visit.fault.pain");
        if (!text("none").equals("yes")) {
            require(!palpated.isEmpty() || !faults.isEmpty(), "site.0", "visit.fault.palpated");
        }
        if (!faults.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Assessment(
                cut("complaint"),
                since.get(),
                tried(),
                cut("hinders"),
                cut("posture"),
                cut("movement"),
                cut("range"),
                palpated,
                redFlags(),
                new Assessment.Depends(cut("health"), cut("tolerance"), cut("wider")),
                typed.number("pain", 0, Assessment.MOST_PAIN).orElseThrow()));
    }

    private boolean noFlags() {
        return text("noFlags").equals("yes");
    }

    private String redFlags() {
        return (noFlags() ? NO_FLAGS + " " : "") + cut("redFlags");
    }

    private Optional<Since> since() {
        var number = typed.number("since", 1, MOST_SINCE);
        Optional<Since.Unit> unit = typed.one("unit", Since.Unit.class);
        if (number.isEmpty() || unit.isEmpty()) {
            faults.add(Fault.at("since", "visit.fault.since"));
            return Optional.empty();
        }
        return Optional.of(new Since(number.getAsInt(), unit.get()));
    }

    private List<Tried> tried() {
        List<Tried> tried = new ArrayList<>();
        for (Care care : Care.values()) {
            tried.add(new Tried(
                    care, typed.one("tried." + care.name(), Effect.class).orElse(Effect.NOT_RECORDED)));
        }
        return tried;
    }

    private List<Palpated> palpated(SiteNames names) {
        List<Palpated> palpated = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String name = text("site." + row);
            if (!name.isEmpty()) {
                Optional<Site> site = names.read(name);
                int at = row;
                site.ifPresentOrElse(
                        known -> palpated.add(new Palpated(known, signs(at))),
                        () -> faults.add(new Fault("site." + at, "visit.fault.site", name)));
            }
        }
        twice(palpated).ifPresent(site -> faults.add(new Fault("site.0", "visit.fault.twice", names.of(site))));
        return palpated.stream().distinct().toList();
    }

    /** A muscle with two findings that differ: nobody can tell which of them counts. */
    private static Optional<Site> twice(List<Palpated> palpated) {
        Map<Site, Signs> first = new HashMap<>();
        for (Palpated felt : palpated) {
            Signs before = first.putIfAbsent(felt.site(), felt.signs());
            if (before != null && !before.equals(felt.signs())) {
                return Optional.of(felt.site());
            }
        }
        return Optional.empty();
    }

    private Sign sign(String name, int row) {
        return typed.one(name + row, Sign.class).orElse(Sign.NOT_TESTED);
    }

    private String cut(String name) {
        String text = text(name);
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private void require(boolean holds, String field, String text) {
        if (!holds) {
            faults.add(Fault.at(field, text));
        }
    }
}
