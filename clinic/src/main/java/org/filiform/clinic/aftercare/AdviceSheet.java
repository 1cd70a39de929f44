package org.filiform.clinic.aftercare;

import java.time.Instant;
import java.util.List;

/**
 * What somebody takes home: warning signs first, then advice.
 *
 * @param visit when the visit began
 * @param emergency the number to call in an emergency
 * @param phone of the clinic; empty where none was set, so that it is written by hand
 * @param flags warning signs by what to do, the most urgent first
 * @param advice by what it is about
 */
public record AdviceSheet(Instant visit, String emergency, String phone, List<Part> flags, List<Part> advice) {

    public AdviceSheet {
        flags = List.copyOf(flags);
        advice = List.copyOf(advice);
    }

    /**
     * What belongs together.
     *
     * @param id its name
     * @param title its heading
     * @param lines what it says
     */
    public record Part(String id, String title, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing.
     *
     * @param says what
     * @param act what to do about it; empty where it says that itself
     */
    public record Line(String says, String act) {}

    /** All of it as plain text, as it is kept. */
    String plain() {
        StringBuilder text = new StringBuilder(emergency).append('\n').append(phone);
        for (List<Part> parts : List.of(flags, advice)) {
            for (Part part : parts) {
                text.append("\n\n").append(part.title());
                part.lines().forEach(line -> text.append("\n- ").append((line.says() + " " + line.act()).strip()));
            }
        }
        return text.toString();
    }
}
