package org.filiform.fhir.row;

/**
 * A FHIR Quantity as written; what was not said is empty.
 *
 * @param number the digits, as they stand in the resource
 * @param comparator such as {@code <}
 * @param unit the unit for people
 * @param system the code system of the unit
 * @param code the unit in that system
 */
public record Amount(String number, String comparator, String unit, String system, String code) {

    public static final Amount NONE = new Amount("", "", "", "", "");

    /** A number that came without any unit. */
    public static Amount bare(String number) {
        return new Amount(number, "", "", "", "");
    }

    public boolean isPresent() {
        return !number.isEmpty();
    }
}
