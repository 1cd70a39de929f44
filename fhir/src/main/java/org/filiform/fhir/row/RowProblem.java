package org.filiform.fhir.row;

/**
 * Something in a resource that cannot be right. The rest of the resource is still used, so that a finding is never lost
 * over it; the record of this person counts as incomplete.
 *
 * @param element which element of the resource
 * @param what is wrong with it, as the end of a sentence that begins with the element
 * @param whatToDo how to mend it
 */
public record RowProblem(String element, String what, String whatToDo) {

    /** One sentence for people. */
    public String sentence() {
        return element + " " + what + ". " + whatToDo;
    }
}
