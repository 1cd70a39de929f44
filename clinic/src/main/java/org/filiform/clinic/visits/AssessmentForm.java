package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.visits.Assessment.Care;
import org.filiform.clinic.visits.Assessment.Effect;
import org.filiform.clinic.visits.Assessment.Palpated;
import org.filiform.clinic.visits.Assessment.Since;
import org.filiform.clinic.visits.Assessment.Tried;
import org.filiform.decision.ledger.Sign;

/** What was typed about an assessment; it comes back as it was typed when something is missing. */
public final class AssessmentForm {

    /** How many muscles one page has room for. */
    public static final int ROWS = 8;

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
                        known -> palpated.add(palpated(known, at)),
                        () -> faults.add(new Fault("site." + at, "visit.fault.site", name)));
            }
        }
        return palpated;
    }

    private Palpated palpated(Site site, int row) {
        return new Palpated(
                site,
                sign("band.", row),
                sign("spot.", row),
                sign("known.", row),
                sign("sends.", row),
                sign("twitch.", row));
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
