package org.filiform.knowledge.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.SourceId;

/**
 * Makes typed ids of words, one for each word: a pack names the same source a hundred times, and each id looks at its own
 * shape when it is made.
 */
public final class Ids {

    private final Map<String, Token> tokens = new HashMap<>();
    private final Map<String, SourceId> sources = new HashMap<>();
    private final Map<String, FactId> facts = new HashMap<>();

    /** The token of a word that has the shape of one. */
    public Token token(String word) {
        Token token = tokens.get(word);
        if (token == null) {
            token = new Token(word);
            tokens.put(word, token);
        }
        return token;
    }

    public List<Token> tokens(List<String> words) {
        List<Token> list = new ArrayList<>(words.size());
        for (String word : words) {
            list.add(token(word));
        }
        return list;
    }

    public Set<Token> tokenSet(Iterable<String> words) {
        Set<Token> set = new HashSet<>();
        for (String word : words) {
            set.add(token(word));
        }
        return set;
    }

    /** The source of an id that has the shape of one. */
    public SourceId source(String id) {
        SourceId source = sources.get(id);
        if (source == null) {
            source = new SourceId(id);
            sources.put(id, source);
        }
        return source;
    }

    public List<SourceId> sources(List<String> ids) {
        List<SourceId> list = new ArrayList<>(ids.size());
        for (String id : ids) {
            list.add(source(id));
        }
        return list;
    }

    /** The fact of an id that has the shape of one. */
    public FactId fact(String id) {
        FactId fact = facts.get(id);
        if (fact == null) {
            fact = new FactId(id);
            facts.put(id, fact);
        }
        return fact;
    }

    public List<FactId> facts(List<String> ids) {
        List<FactId> list = new ArrayList<>(ids.size());
        for (String id : ids) {
            list.add(fact(id));
        }
        return list;
    }
}
