package org.filiform.clinic.screening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Interview;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.fact.FactEntry;

/**
 * A question as it stands on a page.
 *
 * @param fact what is asked
 * @param kind what its answer looks like
 * @param text the question, or the line of a list to tick
 * @param help a sentence that explains a word; empty where none is needed
 * @param options what can be chosen, where that is more than yes and no
 * @param delicate whether it offers to say it in person
 * @param before what was answered before
 * @param recorded whether a record from elsewhere says yes to it
 */
public record Question(
        FactId fact,
        Kind kind,
        String text,
        String help,
        List<Option> options,
        boolean delicate,
        Optional<Reply> before,
        boolean recorded) {

    /** What an answer looks like. */
    public enum Kind {
        TICK,
        YES_NO,
        BORN,
        AMOUNT,
        DAY,
        PREGNANCY,
        ONE_OF,
        WHERE
    }

    /** One thing to choose. */
    public record Option(Token token, String name) {}

    static Question tick(FactEntry fact, Optional<Reply> before, boolean recorded) {
        String text = fact.question()
                .item()
                .or(() -> fact.question().client())
                .orElse(fact.question().clinician());
        return new Question(
                fact.id(), Kind.TICK, text, fact.question().help().orElse(""), List.of(), false, before, recorded);
    }

    /** A question that stands on its own. */
    static Question single(FactEntry fact, Optional<Reply> before, boolean recorded, Pack pack) {
        return new Question(
                fact.id(),
                kind(fact.definition().value()),
                fact.question().client().orElse(fact.question().clinician()),
                fact.question().help().orElse(""),
                fact.definition().value() instanceof ValueKind.Choice(Set<Token> of) ? options(of, pack) : List.of(),
                Interview.isDelicate(fact),
                before,
                recorded);
    }

    /** Where, or which, of something that was ticked. */
    static Question where(FactEntry fact, Optional<Reply> before, Pack pack) {
        List<Option> options = fact.definition().value() instanceof ValueKind.Choice(Set<Token> of)
                ? options(of, pack)
                : Interview.PARTS.stream()
                        .map(part -> new Option(part, name(part, pack)))
                        .toList();
        return new Question(
                fact.id(), Kind.WHERE, fact.question().item().orElse(fact.label()), "", options, false, before, false);
    }

    private static Kind kind(ValueKind value) {
        return switch (value) {
            case ValueKind.Quantity(String unit) -> unit.equals("a") ? Kind.BORN : Kind.AMOUNT;
            case ValueKind.Day _ -> Kind.DAY;
            case ValueKind.Trimester _ -> Kind.PREGNANCY;
            case ValueKind.Choice _ -> Kind.ONE_OF;
            case ValueKind.YesNo _, ValueKind.Places _ -> Kind.YES_NO;
        };
    }

    private static List<Option> options(Set<Token> of, Pack pack) {
        return new TreeSet<>(of)
                .stream().map(token -> new Option(token, name(token, pack))).toList();
    }

    static String name(Token token, Pack pack) {
        return pack.regionGroups()
                .find(token)
                .map(group -> group.name())
                .orElseGet(() -> new PlaceWords(pack).name(token));
    }

    /** Whether it was answered like this before. */
    public boolean was(String reply) {
        return before.map(ReplyText::write).filter(reply::equals).isPresent();
    }

    public boolean wasYes() {
        return before.filter(reply -> reply instanceof Reply.Yes || reply instanceof Reply.Pregnant)
                .isPresent();
    }

    /** Whether this was among what was chosen before. */
    public boolean wasChosen(Token token) {
        return before.filter(reply -> reply instanceof Reply.Yes(Set<Token> which) && which.contains(token))
                .isPresent();
    }

    /** What was typed before, for a field. */
    public String typed() {
        return before.map(ReplyText::write)
                .filter(text -> text.startsWith("day:") || text.startsWith("amount:"))
                .map(text -> text.substring(text.indexOf(':') + 1))
                .orElse("");
    }
}
