package org.filiform.cli.ask;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.filiform.cli.Console;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Replies;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;

/** One page of questions on the terminal. */
final class PageDialogue {

    private final Interview interview;
    private final Console console;
    private final Mouth mouth;
    private final ValueDialogue values;

    PageDialogue(Interview interview, ValueDialogue values, Mouth mouth, Console console) {
        this.interview = interview;
        this.values = values;
        this.mouth = mouth;
        this.console = console;
    }

    /**
     * Asks one page.
     *
     * @param page which
     * @param before what was answered on the pages before
     * @param read how answers read as facts
     * @return all answers, those before too
     */
    Replies ask(Page page, Replies before, Function<Replies, Map<FactId, Reading>> read) throws Mouth.Left {
        console.print(new TextPage(console.width(), console.ink())
                .line(console.ink().paint(Tone.TITLE, page.title()))
                .paragraph(0, page.intro())
                .toString());
        Replies replies = before.with(list(interview.list(page, read.apply(before))));
        replies = singles(interview.single(page, read.apply(replies)), replies);
        return details(page, replies, read);
    }

    private Replies singles(List<FactEntry> facts, Replies before) throws Mouth.Left {
        Replies replies = before;
        for (FactEntry fact : facts) {
            replies = replies.with(Map.of(fact.id(), values.ask(fact)));
        }
        return replies;
    }

    /** What follows from a yes: the yes-or-no ones share a list again, the others stand on their own. */
    private Replies details(Page page, Replies before, Function<Replies, Map<FactId, Reading>> read) throws Mouth.Left {
        List<FactEntry> open = interview.details(page, before, read.apply(before));
        List<FactEntry> ticked = open.stream().filter(Interview::sharesList).toList();
        if (!open.isEmpty()) {
            console.print("\nA little more about that.\n");
        }
        Replies replies = before.with(list(ticked));
        return singles(open.stream().filter(fact -> !Interview.sharesList(fact)).toList(), replies);
    }

    private Map<FactId, Reply> list(List<FactEntry> facts) throws Mouth.Left {
        if (facts.isEmpty()) {
            return Map.of();
        }
        console.print(items(facts));
        Choice choice = choose(facts.size());
        Map<FactId, Reply> replies = new LinkedHashMap<>();
        for (int at = 0; at < facts.size(); at++) {
            replies.put(facts.get(at).id(), reply(facts.get(at), at, choice));
        }
        return replies;
    }

    private String items(List<FactEntry> facts) {
        TextPage text = new TextPage(console.width(), console.ink()).line("");
        for (int at = 0; at < facts.size(); at++) {
            FactEntry fact = facts.get(at);
            text.item(2, number(at + 1), item(fact));
            fact.question().help().ifPresent(help -> text.paragraph(5, Tone.QUIET, help));
        }
        return text.item(2, number(0), "None of these").toString();
    }

    private static String number(int number) {
        return number < 10 ? " " + number : Integer.toString(number);
    }

    private static String item(FactEntry fact) {
        return fact.question()
                .item()
                .or(() -> fact.question().client())
                .orElse(fact.question().clinician());
    }

    private Choice choose(int size) throws Mouth.Left {
        while (true) {
            Optional<Choice> choice = Choice.read(mouth.listen("Which are true? (0 none)"), size);
            if (choice.isPresent()) {
                return choice.get();
            }
            console.line(
                    "Type the numbers of all that are true, such as 1 3, and the others count as no. 0: none of these."
                            + " ?: I do not know (?3 for one of them). p: I would rather say in person (p3). b: back. q: stop.");
        }
    }

    private Reply reply(FactEntry fact, int at, Choice choice) throws Mouth.Left {
        if (choice.unknown().contains(at)) {
            return new Reply.DoesNotKnow();
        }
        if (choice.inPerson().contains(at)) {
            return new Reply.InPerson();
        }
        return choice.yes().contains(at) ? yes(fact) : new Reply.No();
    }

    private Reply yes(FactEntry fact) throws Mouth.Left {
        return switch (fact.definition().value()) {
            case ValueKind.Places _ -> new Reply.Yes(values.places(fact));
            case ValueKind.Choice(Set<Token> of) -> new Reply.Yes(values.which(fact, new LinkedHashSet<>(of)));
            case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ -> Reply.yes();
        };
    }
}
