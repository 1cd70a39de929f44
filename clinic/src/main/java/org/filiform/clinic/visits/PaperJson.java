package org.filiform.clinic.visits;

import java.util.function.Function;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Papers of a visit as JSON. Ids are written as their text, so that the database can be asked about them. */
final class PaperJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(ids())
            .build();

    private PaperJson() {}

    static String write(Paper paper) {
        return MAPPER.writeValueAsString(paper);
    }

    static <T extends Paper> T read(String json, Class<T> kind) {
        return MAPPER.readValue(json, kind);
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule();
        id(module, Token.class, Token::value, Token::new);
        id(module, ModalityId.class, ModalityId::value, ModalityId::new);
        id(module, FactId.class, FactId::value, FactId::new);
        module.addKeyDeserializer(FactId.class, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return new FactId(key);
            }
        });
        return module;
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<T, String> text, Function<String, T> id) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator to, SerializationContext context) {
                to.writeString(text.apply(value));
            }
        });
        module.addKeySerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator to, SerializationContext context) {
                to.writeName(text.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser from, DeserializationContext context) {
                return id.apply(from.getString());
            }
        });
    }
}
