package org.filiform.decision.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Test;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as the kernel needs it: facts, literals, terms and rules by number. Immutable once made; one serves any
 * number of threads.
 */
@SuppressWarnings("EnumOrdinal") // Verdicts and stages are numbers here: their order is their meaning.
public final class CompiledRules {

    final RuleSet rules;
    final List<FactDefinition> facts;
    /** All rules; those switched off never fire, but what they would ask is still asked. */
    final List<Rule> all;

    final boolean[] applied;
    final List<ModalityId> modalities;
    final Map<FactId, Integer> factNumbers = new HashMap<>();

    final Literal[] literals;
    /** Literals that are what their fact is; most are, and need no test. */
    final boolean[] isState;

    final int[] factOfLiteral;
    final int[][] literalsOfFact;
    /** The literals of each fact that are tried one by one, and those that are found by the words it names. */
    final int[][] testsOfFact;

    final @Nullable Words[] wordsOfFact;
    final int factWords;
    final int literalWords;

    /** Literals that hold, and that are open, while nothing at all is known. */
    final long[] holdsInSilence;

    final long[] openInSilence;
    /** Literals of context facts, and of gate facts. */
    final long[] contextLiterals;

    final long[] gateLiterals;
    /** For each stage the literals of facts that cannot be asked yet. */
    final long[][] notYet;

    /** Where the terms of each rule begin; one more entry marks the end. */
    final int[] firstTerm;

    final long[] termLiterals;
    /** For rules whose every term is one literal, all of them in one mask; the first word is that of the rule. */
    final boolean[] isPlain;

    final long[] plainLiterals;
    /** For each literal the plain rules that have it. */
    final int[][] plainRulesOf;

    final Groups groups;
    final Silence silence;
    final int[] ruleModalities;
    final int[] ruleVerdicts;
    /** Facts whose place a rule needs once it fires. */
    final int[][] placesOfRule;
    /** For each fact the modalities with a rule that asks it. */
    final int[] modalitiesOfFact;

    final int[] parents;
    /** The facts that have a parent. */
    final int[] details;
    /** By modality, the worst that a record which could not be read might still have said. */
    final int[] worstUnread;

    public CompiledRules(RuleSet rules) {
        this.rules = rules;
        this.facts = rules.facts();
        this.all = rules.rules();
        this.applied = new boolean[all.size()];
        for (int rule = 0; rule < applied.length; rule++) {
            applied[rule] = all.get(rule).enabled();
        }
        this.modalities =
                rules.modalities().stream().map(modality -> modality.id()).toList();
        if (modalities.size() > Integer.SIZE - 1) {
            throw new IllegalArgumentException("No more than 31 modalities");
        }
        for (int fact = 0; fact < facts.size(); fact++) {
            factNumbers.put(facts.get(fact).id(), fact);
        }
        Map<Literal, Integer> literalNumbers = new LinkedHashMap<>();
        List<Set<Set<Literal>>> terms = expand(literalNumbers);
        this.literals = literalNumbers.keySet().toArray(Literal[]::new);
        this.isState = new boolean[literals.length];
        for (int literal = 0; literal < literals.length; literal++) {
            isState[literal] = !literals[literal].negated() && literals[literal].test() instanceof Test.Holds;
        }
        this.factOfLiteral = Arrays.stream(literals).mapToInt(Literal::fact).toArray();
        this.factWords = Bits.words(facts.size());
        this.literalWords = Bits.words(literals.length);
        this.literalsOfFact = literalsOfFact();
        this.testsOfFact = testsOfFact();
        this.wordsOfFact = wordsOfFact();
        this.firstTerm = new int[all.size() + 1];
        this.termLiterals = pack(terms, literalNumbers);
        this.isPlain = new boolean[all.size()];
        this.plainLiterals = plain();
        this.holdsInSilence =
                literalsWhere(literal -> literal.of(Reading.silence()).fires());
        this.openInSilence = literalsWhere(literal -> literal.of(Reading.silence()) == State.UNKNOWN);
        this.contextLiterals = literalsWhere(literal -> kind(literal) == Kind.CONTEXT);
        this.gateLiterals = literalsWhere(literal -> kind(literal) == Kind.GATE);
        this.notYet = notYet();
        this.ruleModalities = all.stream().mapToInt(this::modalityBits).toArray();
        this.ruleVerdicts = all.stream()
                .mapToInt(rule -> rule.enabled() ? rule.verdict().ordinal() : 0)
                .toArray();
        this.plainRulesOf = plainRulesOf();
        this.groups = Groups.of(this);
        this.silence = new Silence(this);
        this.placesOfRule = all.stream().map(this::placesOf).toArray(int[][]::new);
        this.modalitiesOfFact = modalitiesOfFact();
        this.parents = facts.stream()
                .mapToInt(fact -> fact.parent().map(factNumbers::get).orElse(-1))
                .toArray();
        this.details = IntStream.range(0, parents.length)
                .filter(fact -> parents[fact] >= 0)
                .toArray();
        this.worstUnread = worstUnread();
    }

    /** The number of a fact, by which readings are handed to the kernel. */
    public int numberOf(FactId fact) {
        Integer number = factNumbers.get(fact);
        if (number == null) {
            throw new IllegalArgumentException("No fact '" + fact + "' in this pack");
        }
        return number;
    }

    public FactDefinition fact(int number) {
        return facts.get(number);
    }

    public Rule rule(int number) {
        return all.get(number);
    }

    /** The number of the fact whose no makes this one pointless; negative if there is none. */
    public int parentOf(int fact) {
        return parents[fact];
    }

    public boolean speaksAbout(int rule, int modality) {
        return (ruleModalities[rule] >>> modality & 1) != 0;
    }

    public boolean isAskedFor(int fact, int modality) {
        return (modalitiesOfFact[fact] >>> modality & 1) != 0;
    }

    public int factCount() {
        return facts.size();
    }

    public RuleSet rules() {
        return rules;
    }

    /** Whether every literal of a term holds. */
    boolean holds(int term, long[] holding) {
        int offset = term * literalWords;
        for (int word = 0; word < literalWords; word++) {
            if ((termLiterals[offset + word] & ~holding[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether open questions alone keep a term from holding.
     *
     * @param rest receives those literals. Context counts only once everything else holds, so beside an open gate or
     *     detail it is not asked yet
     */
    boolean isPossible(int term, long[] holding, long[] open, long[] rest) {
        int offset = term * literalWords;
        boolean others = false;
        for (int word = 0; word < literalWords; word++) {
            long missing = termLiterals[offset + word] & ~holding[word];
            if ((missing & ~open[word]) != 0) {
                return false;
            }
            rest[word] = missing;
            others |= (missing & ~contextLiterals[word]) != 0;
        }
        for (int word = 0; others && word < literalWords; word++) {
            rest[word] &= ~contextLiterals[word];
        }
        return true;
    }

    boolean isIn(int literal, int term) {
        return (termLiterals[term * literalWords + (literal >>> 6)] >>> literal & 1L) != 0;
    }

    /** Adds the literals that a rule asks to a mask; whether it asks any. */
    boolean gather(int rule, long[] holding, long[] open, long[] rest, long[] into, int offset) {
        boolean any = false;
        for (int term = firstTerm[rule]; term < firstTerm[rule + 1]; term++) {
            if (isPossible(term, holding, open, rest)) {
                any = true;
                for (int word = 0; word < literalWords; word++) {
                    into[offset + word] |= rest[word];
                }
            }
        }
        return any;
    }

    /** Whether any term of a rule holds. */
    boolean fires(int rule, long[] holding) {
        for (int term = firstTerm[rule]; term < firstTerm[rule + 1]; term++) {
            if (holds(term, holding)) {
                return true;
            }
        }
        return false;
    }

    private List<Set<Set<Literal>>> expand(Map<Literal, Integer> literalNumbers) {
        Terms terms = new Terms(factNumbers);
        List<Set<Set<Literal>>> expanded = new ArrayList<>();
        for (Rule rule : all) {
            Set<Set<Literal>> ofRule = terms.of(rule.when());
            ofRule.forEach(term -> term.forEach(literal -> literalNumbers.putIfAbsent(literal, literalNumbers.size())));
            expanded.add(ofRule);
        }
        return expanded;
    }

    private long[] pack(List<Set<Set<Literal>>> expanded, Map<Literal, Integer> literalNumbers) {
        int total = expanded.stream().mapToInt(Set::size).sum();
        long[] packed = new long[total * literalWords];
        int term = 0;
        for (int rule = 0; rule < expanded.size(); rule++) {
            firstTerm[rule] = term;
            for (Set<Literal> ofTerm : expanded.get(rule)) {
                for (Literal literal : ofTerm) {
                    int number = literalNumbers.getOrDefault(literal, -1);
                    packed[term * literalWords + (number >>> 6)] |= 1L << number;
                }
                term++;
            }
        }
        firstTerm[expanded.size()] = term;
        return packed;
    }

    private long[] plain() {
        long[] masks = new long[all.size() * literalWords];
        for (int rule = 0; rule < isPlain.length; rule++) {
            isPlain[rule] = true;
            for (int term = firstTerm[rule]; term < firstTerm[rule + 1]; term++) {
                int literalsOfTerm = 0;
                for (int word = 0; word < literalWords; word++) {
                    long bits = termLiterals[term * literalWords + word];
                    literalsOfTerm += Long.bitCount(bits);
                    masks[rule * literalWords + word] |= bits;
                }
                isPlain[rule] &= literalsOfTerm == 1;
            }
        }
        return masks;
    }

    private int[][] plainRulesOf() {
        int[][] byLiteral = new int[literals.length][];
        for (int literal = 0; literal < literals.length; literal++) {
            int word = literal >>> 6;
            long bit = 1L << literal;
            byLiteral[literal] = IntStream.range(0, all.size())
                    .filter(rule -> isPlain[rule] && (plainLiterals[rule * literalWords + word] & bit) != 0)
                    .toArray();
        }
        return byLiteral;
    }

    private int[][] literalsOfFact() {
        List<List<Integer>> byFact = new ArrayList<>();
        facts.forEach(_ -> byFact.add(new ArrayList<>()));
        for (int literal = 0; literal < literals.length; literal++) {
            byFact.get(literals[literal].fact()).add(literal);
        }
        return byFact.stream()
                .map(ofFact -> ofFact.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[][] testsOfFact() {
        return Arrays.stream(literalsOfFact)
                .map(ofFact -> Arrays.stream(ofFact)
                        .filter(literal -> !Words.isNaming(literals[literal]))
                        .toArray())
                .toArray(int[][]::new);
    }

    private @Nullable Words[] wordsOfFact() {
        @Nullable Words[] words = new Words[facts.size()];
        for (Literal literal : literals) {
            if (Words.isNaming(literal) && words[literal.fact()] == null) {
                words[literal.fact()] = new Words(List.of(literals), literal.fact());
            }
        }
        return words;
    }

    private long[] literalsWhere(Predicate<Literal> wanted) {
        long[] bits = new long[literalWords];
        for (int literal = 0; literal < literals.length; literal++) {
            if (wanted.test(literals[literal])) {
                Bits.set(bits, literal);
            }
        }
        return bits;
    }

    private Kind kind(Literal literal) {
        return facts.get(literal.fact()).kind();
    }

    private long[][] notYet() {
        long[][] byStage = new long[Stage.values().length][];
        for (Stage stage : Stage.values()) {
            byStage[stage.ordinal()] = literalsWhere(
                    literal -> !stage.includes(facts.get(literal.fact()).stage()));
        }
        return byStage;
    }

    private int modalityBits(Rule rule) {
        int bits = 0;
        for (ModalityId modality : rules.spokenAbout(rule)) {
            bits |= 1 << modalities.indexOf(modality);
        }
        return bits;
    }

    private int[] placesOf(Rule rule) {
        return rule.targets().fromInOrder().stream()
                .filter(fact -> facts.get(numberOf(fact)).value() instanceof ValueKind.Places)
                .mapToInt(this::numberOf)
                .toArray();
    }

    private int[] modalitiesOfFact() {
        int[] bits = new int[facts.size()];
        for (int rule = 0; rule < all.size(); rule++) {
            for (FactId fact : RuleSet.factsAsked(all.get(rule).when())) {
                bits[numberOf(fact)] |= ruleModalities[rule];
            }
        }
        return bits;
    }

    private int[] worstUnread() {
        int[] worst = new int[modalities.size()];
        for (int rule = 0; rule < all.size(); rule++) {
            for (int modality = 0; modality < worst.length; modality++) {
                boolean spoken = (ruleModalities[rule] >>> modality & 1) != 0;
                if (spoken && canBeReadFromRecords(all.get(rule))) {
                    worst[modality] = Math.max(worst[modality], ruleVerdicts[rule]);
                }
            }
        }
        return worst;
    }

    private boolean canBeReadFromRecords(Rule rule) {
        return RuleSet.factsAsked(rule.when()).stream()
                .allMatch(fact -> facts.get(numberOf(fact)).answeredBy().contains(Answerer.RECORD));
    }
}
