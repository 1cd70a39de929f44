package org.filiform.clinic.visits;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.drawings.Drawing;
import org.filiform.clinic.drawings.Drawings;
import org.filiform.decision.fact.Token;

/** Somebody who paints where it hurts. */
public final class Painting {

    private Painting() {}

    /** The left heel and what lies around it. */
    public static void heel(RunningClinic clinic, Client client) {
        paint(clinic, client, "237a:4", "235b:3", "237b:1");
    }

    /** Keeps a drawing as the client's own word; {@code 237a:4} is a region with its strength. */
    public static void paint(RunningClinic clinic, Client client, String... painted) {
        Map<Token, Integer> strengths = Arrays.stream(painted)
                .map(region -> region.split(":"))
                .collect(Collectors.toMap(region -> new Token(region[0]), region -> Integer.valueOf(region[1])));
        clinic.bean(Drawings.class)
                .add(
                        client.id(),
                        Optional.empty(),
                        new Drawing.Paint(strengths, Set.of(), ""),
                        Drawing.Maker.client(client.name()),
                        Optional.empty(),
                        UUID.randomUUID());
    }
}
