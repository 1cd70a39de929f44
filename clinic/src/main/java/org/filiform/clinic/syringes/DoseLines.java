package org.filiform.clinic.syringes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.shell.Texts;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Limit;
import org.filiform.decision.injectate.Load;
import org.filiform.decision.injectate.Portion;
import org.filiform.decision.quantity.Exact;
import org.filiform.knowledge.injectate.StepText;
import org.springframework.stereotype.Component;

/** Each drug that has a limit, given or prepared, with the arithmetic by which the limit was found. */
@Component
class DoseLines {

    /** A drug in a form: each has a limit of its own. */
    private record Sort(Token drug, Form form) implements Comparable<Sort> {

        private static final Comparator<Sort> ORDER =
                Comparator.comparing(Sort::drug).thenComparing(Sort::form);

        @Override
        public int compareTo(Sort other) {
            return ORDER.compare(this, other);
        }
    }

    private final DrugNames names;
    private final Rules rules;

    DoseLines(DrugNames names, Rules rules) {
        this.names = names;
        this.rules = rules;
    }

    List<DosePanel.Line> of(Dosage dosage, List<PreparedSyringe> prepared, Texts texts) {
        Stream<Sort> given = dosage.given().stream().map(each -> new Sort(each.drug(), each.form()));
        Stream<Sort> ready = prepared.stream()
                .flatMap(syringe -> syringe.drawn().stream())
                .map(drawn -> new Sort(drawn.part().drug(), drawn.part().form()));
        List<DosePanel.Line> lines = new ArrayList<>();
        for (Sort sort : new TreeSet<>(Stream.concat(given, ready).toList())) {
            line(sort, dosage, texts).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<DosePanel.Line> line(Sort sort, Dosage dosage, Texts texts) {
        String name = names.of(sort.drug())
                + (sort.form() == Form.WITH_EPINEPHRINE ? " " + texts.of("syringe.with-epinephrine") : "");
        return switch (dosage.dosing().limit(sort.drug(), sort.form())) {
            case Limit.Unlimited _ -> Optional.empty();
            case Limit.Unknown(Limit.Why why) ->
                Optional.of(new DosePanel.Line(name, "", texts.of("syringe.unknown." + why), "", List.of()));
            case Limit.AtMost limit -> Optional.of(line(name, sort, limit, dosage));
        };
    }

    private DosePanel.Line line(String name, Sort sort, Limit.AtMost limit, Dosage dosage) {
        Load load = dosage.dosing().of(sort.drug(), dosage.given(), dosage.now());
        Optional<Portion> portion = load.portions().stream()
                .filter(each -> each.form() == sort.form())
                .findFirst();
        return new DosePanel.Line(
                name,
                portion.map(each -> Figures.given(each.given())).orElse("0"),
                limit.most().value().down(1).toPlainString() + " "
                        + limit.most().unit().symbol(),
                portion.map(Portion::share)
                        .orElse(Exact.ZERO)
                        .times(Exact.HUNDRED)
                        .up(0)
                        .toPlainString(),
                new StepText(rules.pack().injectates()).lines(limit));
    }
}
