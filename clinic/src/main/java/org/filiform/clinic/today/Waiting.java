package org.filiform.clinic.today;

import java.time.Instant;
import org.filiform.clinic.clients.Client;

/**
 * Somebody on the list of the day.
 *
 * @param client who
 * @param since when it was begun or completed
 */
public record Waiting(Client client, Instant since) {}
