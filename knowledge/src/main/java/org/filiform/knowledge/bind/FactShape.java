package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.fact.QuestionText;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.field.Fields;

/** Whether the parts of one fact fit together. */
record FactShape(
        Kind kind,
        Optional<String> parent,
        Set<Answerer> by,
        QuestionText question,
        ValueKind value,
        boolean permits,
        List<RecordMapping> mappings) {

    static void check(Fields fields, FactShape fact) {
        fact.kindFitsParent(fields);
        fact.askedOfPerson(fields);
        fact.permitsPlainly(fields);
        fact.answeredByRecords(fields);
        fact.unsaidOnlyOfPlaces(fields);
    }

    /** A detail that permits may hang on the rules that use it instead of a parent. */
    private void kindFitsParent(Fields fields) {
        if (kind == Kind.DETAIL && parent.isEmpty() && !permits) {
            fields.problem(
                    "kind", Fault.FACT_SHAPE, "A detail has a parent: add 'parent', or make it a gate or context.");
        }
        if (kind != Kind.DETAIL && parent.isPresent()) {
            fields.problem("parent", Fault.FACT_SHAPE, "Only a detail has a parent: remove it, or make this a detail.");
        }
    }

    private void askedOfPerson(Fields fields) {
        if (by.contains(Answerer.PERSON) && question.client().isEmpty()) {
            fields.problem(
                    "question", Fault.FACT_SHAPE, "A person can answer this, so it needs a question in 'client'.");
        }
        if (by.isEmpty() && fields.has("by")) {
            fields.problem("by", Fault.FACT_SHAPE, "Say who can answer this: record, person or examiner.");
        }
    }

    private void permitsPlainly(Fields fields) {
        if (permits && !(value instanceof ValueKind.YesNo)) {
            fields.problem("value", Fault.FACT_SHAPE, "A fact that permits is answered with yes or no.");
        }
    }

    private void answeredByRecords(Fields fields) {
        if (!mappings.isEmpty() && !by.contains(Answerer.RECORD)) {
            fields.problem("by", Fault.FACT_SHAPE, "Records say this, so 'by' must name record.");
        }
    }

    private void unsaidOnlyOfPlaces(Fields fields) {
        if (fields.has("unsaid") && !(value instanceof ValueKind.Places)) {
            fields.problem("unsaid", Fault.FACT_SHAPE, "Only a fact whose value is regions can leave unsaid where.");
        }
    }
}
