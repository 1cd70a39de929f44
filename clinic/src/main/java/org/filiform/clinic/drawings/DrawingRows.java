package org.filiform.clinic.drawings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.drawings.Drawing.Maker;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.filiform.clinic.drawings.Drawing.Quality;
import org.filiform.decision.fact.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drawings as the database keeps them. */
final class DrawingRows {

    private DrawingRows() {}

    static Drawing read(ResultSet row, int number) throws SQLException {
        return new Drawing(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                Optional.ofNullable(row.getObject("visit_id", UUID.class)),
                new Maker(
                        Maker.Kind.valueOf(row.getString("maker")),
                        row.getString("made_name"),
                        row.getString("beside_name")),
                row.getTimestamp("made_at").toInstant(),
                new Paint(strengths(row.getString("strengths")), qualities(row), row.getString("note")),
                row.getBoolean("everywhere"));
    }

    private static Map<Token, Integer> strengths(String json) {
        return JsonMapper.shared().readTree(json).properties().stream()
                .collect(Collectors.toMap(region -> new Token(region.getKey()), DrawingRows::level));
    }

    private static int level(Entry<String, JsonNode> region) {
        return region.getValue().intValue();
    }

    private static Set<Quality> qualities(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("qualities").getArray())
                .map(Quality::valueOf)
                .collect(Collectors.toSet());
    }

    static String json(Map<Token, Integer> strengths) {
        Map<String, Integer> byCode = new TreeMap<>();
        strengths.forEach((region, level) -> byCode.put(region.value(), level));
        return JsonMapper.shared().writeValueAsString(byCode);
    }

    static String[] names(Set<Quality> qualities) {
        return qualities.stream().sorted().map(Quality::name).toArray(String[]::new);
    }
}
