package org.filiform.clinic.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was typed as a doctor's answer; it comes back as it was typed when something is missing.
 *
 * @param request the number of the form
 * @param answeredBy as typed
 * @param way as chosen
 * @param readBack {@code yes} when what was said on the phone was read back
 * @param answeredOn as typed
 * @param expiresOn as typed
 * @param says what was chosen for each finding of the letter, in its order
 * @param conditions what was typed for each
 */
public record AnswerForm(
        String request,
        String answeredBy,
        String way,
        String readBack,
        String answeredOn,
        String expiresOn,
        List<String> says,
        List<String> conditions) {

    private static final int LONGEST_CONDITIONS = 2000;

    /** A form to begin with. */
    static AnswerForm empty(Letter letter, LocalDate today, Optional<LocalDate> expires) {
        List<String> nothing = letter.about().stream().map(_ -> "").toList();
        return new AnswerForm(
                UUID.randomUUID().toString(),
                letter.doctor().name(),
                "",
                "",
                today.toString(),
                expires.map(LocalDate::toString).orElse(""),
                nothing,
                nothing);
    }

    static AnswerForm read(Map<String, String> fields, Letter letter) {
        return new AnswerForm(
                text(fields, "request"),
                text(fields, "answeredBy"),
                text(fields, "way"),
                text(fields, "readBack"),
                text(fields, "answeredOn"),
                text(fields, "expiresOn"),
                each(fields, "says", letter),
                each(fields, "conditions", letter));
    }

    private static String text(Map<String, String> fields, String name) {
        return Typed.text(fields.get(name));
    }

    private static List<String> each(Map<String, String> fields, String name, Letter letter) {
        List<String> each = new ArrayList<>();
        for (int place = 0; place < letter.about().size(); place++) {
            each.add(text(fields, name + "." + place));
        }
        return each;
    }

    /**
     * What must be put right.
     *
     * @param letter that is answered
     * @param today a day to come cannot be that of an answer
     * @param latest until when it may count if it was said on a day
     */
    List<Fault> faults(Letter letter, LocalDate today, LocalDate latest) {
        List<Fault> faults = new ArrayList<>();
        LetterForm.check(
                Typed.isBetween(answeredBy, 1, LetterForm.LONGEST_NAME),
                "answeredBy",
                "opinion.fault.answered-by",
                faults);
        LetterForm.check(chosenWay().isPresent(), "way", "opinion.fault.way", faults);
        LetterForm.check(isReadBack(), "readBack", "opinion.fault.read-back", faults);
        LetterForm.check(isSaidSince(letter, today), "answeredOn", "opinion.fault.answered-on", faults);
        LetterForm.check(isEnding(latest), "expiresOn", "opinion.fault.expires", faults);
        for (int place = 0; place < says.size(); place++) {
            LetterForm.check(says(place).isPresent(), "says." + place, "opinion.fault.says", faults);
            LetterForm.check(isConditioned(place), "conditions." + place, "opinion.fault.conditions", faults);
        }
        return faults;
    }

    private boolean isReadBack() {
        return chosenWay().filter(Way.PHONE::equals).isEmpty() || readBack.equals("yes");
    }

    private boolean isSaidSince(Letter letter, LocalDate today) {
        return Typed.day(answeredOn)
                .filter(day -> !day.isAfter(today) && !day.isBefore(letter.askedOn()))
                .isPresent();
    }

    private boolean isEnding(LocalDate latest) {
        LocalDate said = Typed.day(answeredOn).orElse(LocalDate.MAX);
        return Typed.day(expiresOn)
                .filter(day -> !day.isBefore(said) && !day.isAfter(latest))
                .isPresent();
    }

    private boolean isConditioned(int place) {
        boolean needed = says(place).filter(Says.WITH_CONDITIONS::equals).isPresent();
        return Typed.isBetween(conditions.get(place), needed ? 1 : 0, LONGEST_CONDITIONS);
    }

    private Optional<Says> says(int place) {
        return Arrays.stream(Says.values())
                .filter(one -> one.name().equals(says.get(place)))
                .findFirst();
    }

    private Optional<Way> chosenWay() {
        return Arrays.stream(Way.values()).filter(one -> one.name().equals(way)).findFirst();
    }

    /** The answer that was typed without faults. */
    DoctorsAnswer answer(Letter letter, String recordedName, Instant recordedAt) {
        List<DoctorsAnswer.Opinion> opinions = new ArrayList<>();
        for (int place = 0; place < says.size(); place++) {
            opinions.add(new DoctorsAnswer.Opinion(
                    letter.about().get(place).finding(), says(place).orElseThrow(), conditions.get(place)));
        }
        return new DoctorsAnswer(
                Typed.request(request),
                recordedName,
                recordedAt,
                answeredBy,
                chosenWay().orElseThrow(),
                LocalDate.parse(answeredOn),
                LocalDate.parse(expiresOn),
                opinions);
    }
}
