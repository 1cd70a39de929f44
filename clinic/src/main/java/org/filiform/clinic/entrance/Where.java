package org.filiform.clinic.entrance;

/**
 * Where somebody is signed in, in words.
 *
 * @param handle names the session
 * @param browser such as Firefox on Windows
 * @param since when it began
 * @param lastUsed when it was last used
 * @param isThis whether it is the one that asks
 */
public record Where(String handle, String browser, String since, String lastUsed, boolean isThis) {}
