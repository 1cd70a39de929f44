package org.filiform.fhir.interpret;

import java.util.List;

/** The rules of reading that are not lists of codes, in words. Each has a test of its own. */
final class ReadingNotes {

    static final String OTHER_TYPES = """
            Patient gives age and sex; a gender other than male and female says nothing. A Medication says what the orders
            that refer to it mean. All other types, Encounter and FamilyMemberHistory among them, say nothing: what a visit
            was for, or what a relative has, is not what the person has. A resource with a modifier extension keeps its yes
            and loses its no: unknown and asked.
            """;

    static final List<String> TIME = List.of(
            "A year, a month or a day is the whole of it, in the zone of the run (UTC unless one is given). A time with an"
                    + " offset is an instant, whatever its fraction; one without an offset is taken in the zone of the run."
                    + " A day that does not exist is a problem of the record and counts as not given.",
            "Condition, AllergyIntolerance: from the onset, else from the recorded date, else since long ago, to the end of"
                    + " the abatement. Ended without a date: silent. Abated although the status says active: unknown and"
                    + " asked (unsettled) from then on; an abatement that is no date, or lies before the onset: unknown and"
                    + " asked (unsettled).",
            "A medicine that is taken: from its start (authoredOn, effective) for twelve calendar months after it was last"
                    + " written down, then unknown and asked (stale); where it names an end before that, to that end, then"
                    + " unknown and asked (unsettled). Without any date: yes.",
            "A medicine that was taken ended at the last of the ends that it names (dosage bounds, supply, effective"
                    + " period), else when it was written down. Before that it says yes. After it, for the days of the"
                    + " drug's own window: unknown and asked, or yes where the pack says so. Then silence.",
            "The last dose of a medicine: today while it is taken, the day of its end once it has ended; forgotten when the"
                    + " window of the drug is over.",
            "Procedure, Immunization: from the day it was performed, for good. Device: from the day it was made, else since"
                    + " long ago. Flag: its period.",
            "Observation: when it was made, else when it was issued; a period counts as a whole. Without any date its value"
                    + " is too old to count.",
            "Pregnancy: the last period follows from a gestational age (weeks are completed weeks, so up to six more days),"
                    + " a due date or a last period; else from a trimester on the day of the entry; else from the onset, as"
                    + " an estimate. After the longest pregnancy an open one is unknown and asked (stale).",
            "A no counts from the day it was written down, for the life of its fact.");

    static final List<String> CODES = List.of(
            "Only the element that decides is looked at: the code, the medication, the type of a device, the substance of a"
                    + " reaction. Reasons, notes and categories never count.",
            "A code counts only with its system. ICD-10-CM codes are compared without the dot, families by how they begin.",
            "A medicine or a substance is matched by name, as whole words, where no code of the same set spoke; the finding"
                    + " says so. A text that begins by saying no names nothing.",
            "A reference to a Medication is followed by its id, its absolute URL, `urn:uuid:` or inside the resource; the"
                    + " Medication may come before or after.",
            "Body site: both sides unless a side is said, by the site's own code or by a laterality beside it. A side that is"
                    + " said narrows what the code names; a place never does.",
            "Codes of systems that the pack does not know are counted and say nothing.");

    static final List<String> VALUES = List.of(
            "A number is turned into the unit of the fact by an exact factor. No unit, another unit, or a unit that is not"
                    + " UCUM: unknown (unit unknown). HbA1c in mmol/mol is such a unit.",
            "`<`, `<=`, `>` and `>=` make an interval, and so does a range. A text counts only if it is a number with a"
                    + " unit.",
            "`dataAbsentReason`, or no value at all: unknown (data absent).",
            "A coded result counts by its code: in the set of a yes, in that of a no; a negative or false turns a finding"
                    + " into a no; anything else raises the question. Components count like observations.");

    static final List<String> FORMS = List.of(
            "A form of ours begins with `https://filiform.org/Questionnaire/`; others are counted and not read. Each question"
                    + " bears the name of its fact; `pregnancy.last-period`, `pregnancy.due-date` and `pregnancy.weeks` date a"
                    + " pregnancy.",
            "Yes, no and does not know are told by true and false, by our own words or by codes of the pack. Several answers"
                    + " to one question are all of them.",
            "The answer is the person's, unless a practitioner gave it. What only an examiner may say stays unknown and asked"
                    + " when somebody else says it.",
            "An answer speaks for the whole day on which it was given, from its start.",
            "Without the day on which it was written a no is unknown and asked; a yes stays.");

    private ReadingNotes() {}
}
