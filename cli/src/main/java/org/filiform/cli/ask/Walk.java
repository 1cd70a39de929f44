package org.filiform.cli.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.filiform.cli.Console;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.Verdict;
import org.filiform.fhir.form.Replies;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.fact.Page;

/** The way through the pages: forwards, back, and out at a sign of an emergency. */
final class Walk {

    private final List<Page> pages;
    private final PageDialogue dialogue;
    private final Function<Replies, Screening> screen;
    private final Console console;

    Walk(List<Page> pages, PageDialogue dialogue, Function<Replies, Screening> screen, Console console) {
        this.pages = List.copyOf(pages);
        this.dialogue = dialogue;
        this.screen = screen;
        this.console = console;
    }

    /**
     * Where it ended.
     *
     * @param replies all answers
     * @param finished whether every page was asked
     */
    record End(Replies replies, boolean finished) {}

    /** Asks page after page. */
    End through() throws Refusal {
        List<Replies> before = new ArrayList<>(List.of(Replies.none()));
        while (before.size() <= pages.size()) {
            int at = before.size() - 1;
            try {
                head(at);
                before.add(dialogue.ask(
                        pages.get(at),
                        before.getLast(),
                        replies -> screen.apply(replies).readings()));
            } catch (Mouth.Back _) {
                if (at > 0) {
                    before.removeLast();
                }
                continue;
            } catch (Mouth.Left _) {
                throw Message.NOT_FINISHED.with(at + 1, pages.size());
            }
            if (isEmergency(before.getLast())) {
                return new End(before.getLast(), before.size() > pages.size());
            }
        }
        return new End(before.getLast(), true);
    }

    private void head(int at) {
        console.print(new TextPage(console.width(), console.ink())
                .line("")
                .line(console.ink().paint(Tone.QUIET, "Page " + (at + 1) + " of " + pages.size()))
                .toString());
    }

    private boolean isEmergency(Replies replies) {
        return screen.apply(replies).answers().stream().anyMatch(answer -> answer.verdict() == Verdict.REFER_URGENTLY);
    }
}
