package org.filiform.clinic.needles;

import java.io.Serializable;

/**
 * Why an operation was not taken. The device keeps it and shows this beside it.
 *
 * @param id of the operation, as the device gave it; empty where it gave none
 * @param code by which people may report it
 * @param why in plain words
 * @param todo what to do next
 */
public record Refusal(String id, String code, String why, String todo) implements Serializable {}
