package org.filiform.clinic.incidents;

/**
 * An incident in a list.
 *
 * @param incident which
 * @param client the name of whose visit it was
 */
public record Listed(Incident incident, String client) {}
