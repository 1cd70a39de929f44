package org.filiform.cli.docs;

import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region;

/** The page that lists every region of the body map. */
record BodyMapPage(Pack pack) {

    String markdown() {
        StringBuilder page = new StringBuilder("""
                # The body map

                Generated from the pack by `./verify -Dfiliform.docs=write -pl cli -am`; do not edit.

                Every region that can be painted, needled or named on the command line. Sides are the client's own. A code is that of a segment
                of the CHOIR body map (numbered after Scherrer 2021; the map by Kao and Mackey) with a letter, so that it rolls up to
                CHOIR without loss.

                | code | name | seen from | from and to | mirror | CHOIR |
                |---|---|---|---|---|---|
                """);
        pack.regions().forEach(region -> page.append(row(region)));
        return page.toString();
    }

    private static String row(Region region) {
        return "| %s | %s | %s | %s | %s | %d |\n"
                .formatted(
                        region.code(),
                        region.name(),
                        region.view() == Region.View.FRONT ? "front" : "back",
                        region.landmarks(),
                        region.mirror(),
                        region.choir());
    }
}
