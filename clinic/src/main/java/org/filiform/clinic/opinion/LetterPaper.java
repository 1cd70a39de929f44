package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.paper.Papers;
import org.filiform.clinic.shell.HouseState;
import org.filiform.knowledge.answer.DateWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A letter to a doctor on paper. It says who the client is, what was found and what is asked, and nothing else. */
@Component
public class LetterPaper {

    private final Papers papers;
    private final MessageSource messages;
    private final HouseState house;

    LetterPaper(Papers papers, MessageSource messages, HouseState house) {
        this.papers = papers;
        this.messages = messages;
        this.house = house;
    }

    /** Words of the letter, in its language. */
    public interface Words {

        /** The text of a key, with its gaps filled. */
        String t(String key, Object... gaps);
    }

    /**
     * What goes out.
     *
     * @param client about whom
     * @param born their day of birth; empty when it is not known
     * @param doctor who is asked
     * @param question in the words of who asks
     * @param signed who asks, with their profession
     * @param on the day of the letter
     * @param first the day of the letter that this one reminds of; empty for the first
     */
    public record Content(
            String client, String born, Doctor doctor, String question, String signed, String on, String first) {}

    /** A finding as it goes out. */
    public record Item(String title, String weight, String what, List<String> inputs, List<String> sources) {}

    /** Who signs. */
    record Signed(String name, String profession) {

        @Override
        public String toString() {
            return profession.isEmpty() ? name : name + ", " + profession;
        }
    }

    byte[] letter(Client client, Doctor doctor, String question, List<FindingText> findings, Signed by, LocalDate on) {
        List<Item> items = findings.stream()
                .map(text -> new Item(text.title(), text.weight(), text.what(), text.inputs(), text.sources()))
                .toList();
        return print(content(client, doctor, question, by, on, ""), items);
    }

    /** The same question once more, with the titles of the findings alone. */
    byte[] reminder(Client client, Letter letter, Signed by, LocalDate on) {
        List<Item> items = letter.about().stream()
                .map(about -> new Item(about.title(), "", "", List.of(), List.of()))
                .toList();
        return print(
                content(client, letter.doctor(), letter.question(), by, on, DateWords.of(letter.askedOn())), items);
    }

    private static Content content(
            Client client, Doctor doctor, String question, Signed by, LocalDate on, String first) {
        return new Content(
                client.name(),
                client.details().born().map(DateWords::of).orElse(""),
                doctor,
                question,
                by.toString(),
                DateWords.of(on),
                first);
    }

    private byte[] print(Content content, List<Item> items) {
        Words words = (key, gaps) -> messages.getMessage(key, gaps, Locale.UK);
        return papers.print(
                "opinion/paper",
                Map.of("words", words, "letter", content, "items", items, "demonstration", house.isDemonstration()));
    }
}
