package org.filiform.cli.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.cli.Console;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;

/** Questions whose answer is more than a tick: numbers, days, places, and those that stand on their own. */
final class ValueDialogue {

    private static final int DAYS_A_WEEK = 7;
    private static final int MOST_WEEKS = 45;
    private static final int LONGEST_LIFE_YEARS = 130;
    private static final String UNKNOWN = "?";
    private static final String IN_PERSON = "p";

    private final Pack pack;
    private final PlaceWords places;
    private final LocalDate today;
    private final Mouth mouth;
    private final Console console;

    ValueDialogue(Pack pack, LocalDate today, Mouth mouth, Console console) {
        this.pack = pack;
        this.places = new PlaceWords(pack);
        this.today = today;
        this.mouth = mouth;
        this.console = console;
    }

    /** Asks a question that stands on its own. */
    Reply ask(FactEntry fact) throws Mouth.Left {
        TextPage text = new TextPage(console.width(), console.ink()).line("");
        text.paragraph(0, question(fact));
        fact.question().help().ifPresent(help -> text.paragraph(0, Tone.QUIET, help));
        console.print(text.toString());
        return switch (fact.definition().value()) {
            case ValueKind.Quantity(String unit) -> unit.equals("a") ? born() : amount(unit);
            case ValueKind.Day _ -> day();
            case ValueKind.Trimester _ -> pregnancy(fact);
            case ValueKind.Choice(Set<Token> of) -> oneOf(of);
            case ValueKind.YesNo _, ValueKind.Places _ -> yesOrNo(fact);
        };
    }

    private static String question(FactEntry fact) {
        return fact.question().client().orElse(fact.question().clinician());
    }

    private Reply yesOrNo(FactEntry fact) throws Mouth.Left {
        while (true) {
            Optional<Reply> reply = plain(mouth.listen("y or n" + others(fact)));
            if (reply.isPresent()) {
                return reply.get();
            }
        }
    }

    private static String others(FactEntry fact) {
        return Interview.isDelicate(fact) ? ", ? not sure, p rather in person" : ", ? not sure";
    }

    private static Optional<Reply> plain(String said) {
        return switch (said) {
            case "y", "yes" -> Optional.of(Reply.yes());
            case "n", "no" -> Optional.of(new Reply.No());
            case UNKNOWN -> Optional.of(new Reply.DoesNotKnow());
            case IN_PERSON -> Optional.of(new Reply.InPerson());
            default -> Optional.empty();
        };
    }

    private Reply born() throws Mouth.Left {
        while (true) {
            String said = mouth.listen("Date of birth, such as 1962-05-03");
            if (said.equals(UNKNOWN) || said.equals(IN_PERSON)) {
                return new Reply.InPerson();
            }
            Optional<LocalDate> day = date(said).filter(born -> born.isAfter(today.minusYears(LONGEST_LIFE_YEARS)));
            if (day.isPresent()) {
                return new Reply.Day(day.get());
            }
        }
    }

    private Reply amount(String unit) throws Mouth.Left {
        while (true) {
            String said = mouth.listen("A number"
                    + (Wording.unit(unit).isEmpty() ? "" : " (" + Wording.unit(unit) + ")") + ", ? not known");
            if (said.equals(UNKNOWN)) {
                return new Reply.DoesNotKnow();
            }
            if (said.matches("[0-9]{1,4}([.,][0-9]{1,3})?")) {
                return new Reply.Amount(Double.parseDouble(said.replace(',', '.')));
            }
        }
    }

    private Reply day() throws Mouth.Left {
        while (true) {
            String said = mouth.listen("Days ago (0 today), or a date; n: does not apply, ? not sure");
            Optional<Reply> reply = plain(said).filter(plain -> !(plain instanceof Reply.Yes));
            if (reply.isPresent()) {
                return reply.get();
            }
            if (said.matches("[0-9]{1,4}")) {
                return new Reply.Day(today.minusDays(Integer.parseInt(said)));
            }
            Optional<LocalDate> day = date(said);
            if (day.isPresent()) {
                return new Reply.Day(day.get());
            }
        }
    }

    /** A date that is not still to come. */
    private Optional<LocalDate> date(String said) {
        try {
            return Optional.of(LocalDate.parse(said)).filter(day -> !day.isAfter(today));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Reply pregnancy(FactEntry fact) throws Mouth.Left {
        Reply reply = yesOrNo(fact);
        if (!(reply instanceof Reply.Yes)) {
            return reply;
        }
        while (true) {
            String said = mouth.listen("How many weeks? ? not sure");
            if (said.equals(UNKNOWN)) {
                return reply;
            }
            if (said.matches("[0-9]{1,2}") && Integer.parseInt(said) < MOST_WEEKS) {
                return new Reply.Pregnant(today.minusDays((long) DAYS_A_WEEK * Integer.parseInt(said)));
            }
        }
    }

    private Reply oneOf(Set<Token> of) throws Mouth.Left {
        List<Token> words = List.copyOf(new TreeSet<>(of));
        show(words);
        while (true) {
            String said = mouth.listen("One number, ? not sure, p rather in person");
            if (said.equals(UNKNOWN)) {
                return new Reply.DoesNotKnow();
            }
            if (said.equals(IN_PERSON)) {
                return new Reply.InPerson();
            }
            Optional<Set<Token>> chosen = chosen(said, words).filter(tokens -> tokens.size() == 1);
            if (chosen.isPresent()) {
                return new Reply.Yes(chosen.get());
            }
        }
    }

    /** Where it is; any other name of the map may be typed too. Empty where they cannot say. */
    Set<Token> places(FactEntry fact) throws Mouth.Left {
        return several(fact, "Where", Interview.PARTS);
    }

    /** Which of a list; empty where they cannot say. */
    Set<Token> which(FactEntry fact, Collection<Token> of) throws Mouth.Left {
        return several(fact, "Which", List.copyOf(new TreeSet<>(of)));
    }

    private Set<Token> several(FactEntry fact, String word, List<Token> words) throws Mouth.Left {
        console.print(new TextPage(console.width(), console.ink())
                .line("")
                .line(fact.question().item().orElse(fact.label()) + ":")
                .toString());
        show(words);
        while (true) {
            String said = mouth.listen(word + "? Numbers, ? not sure");
            if (said.equals(UNKNOWN)) {
                return Set.of();
            }
            Optional<Set<Token>> chosen = chosen(said, words);
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
    }

    private void show(List<Token> words) {
        TextPage text = new TextPage(console.width(), console.ink());
        for (int at = 0; at < words.size(); at++) {
            text.item(2, (at < 9 ? " " : "") + (at + 1), name(words.get(at)));
        }
        console.print(text.toString());
    }

    private String name(Token word) {
        return pack.regionGroups().find(word).map(group -> group.name()).orElseGet(() -> places.name(word));
    }

    /** Numbers of the list, or names of parts of the body map such as {@code breast-left}. */
    private Optional<Set<Token>> chosen(String said, List<Token> words) {
        Set<Token> chosen = new LinkedHashSet<>();
        List<String> typed =
                new ArrayList<>(List.of(said.replace(',', ' ').strip().split(" +")));
        for (String word : typed) {
            if (word.matches("[0-9]{1,3}") && isWithin(Integer.parseInt(word), words)) {
                chosen.add(words.get(Integer.parseInt(word) - 1));
            } else if (word.matches("[a-z]+(-[a-z]+)*")
                    && pack.regionGroups().find(new Token(word)).isPresent()) {
                chosen.add(new Token(word));
            } else {
                return Optional.empty();
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private static boolean isWithin(int number, List<Token> words) {
        return number >= 1 && number <= words.size();
    }
}
