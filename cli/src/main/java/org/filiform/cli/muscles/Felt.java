package org.filiform.cli.muscles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.decision.pain.SignName;
import org.filiform.decision.pain.Signs;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.field.Nearest;

/**
 * What was felt, read from words such as {@code infraspinatus/left.tender-spot=present}.
 *
 * @param signs by muscle
 * @param contradictions signs that were called both present and absent: these count as not tested
 */
record Felt(Map<MuscleSite, Signs> signs, List<String> contradictions) {

    private static final Pattern ONE =
            Pattern.compile("([a-z0-9-]+)(?:/(left|right))?[.:]([a-z-]+)=(present|absent|yes|no|[+-])");

    Felt {
        signs = Map.copyOf(signs);
        contradictions = List.copyOf(contradictions);
    }

    /** Reads them; a muscle without a side is that of the painted side, where only one is painted. */
    record Reader(Pack pack, Optional<Side> painted) {

        Felt read(String typed) throws Refusal {
            Map<MuscleSite, Signs> signs = new LinkedHashMap<>();
            List<String> contradictions = new ArrayList<>();
            for (String word : words(typed)) {
                Matcher one = ONE.matcher(word);
                if (!one.matches()) {
                    throw Message.BAD_TEST.with(
                            word, "it is written as MUSCLE/SIDE.SIGN=present, such as soleus/left.taut-band=absent");
                }
                MuscleSite site = site(one.group(1), Optional.ofNullable(one.group(2)), word);
                SignName name = sign(one.group(3), word);
                Sign found = List.of("present", "yes", "+").contains(one.group(4)) ? Sign.PRESENT : Sign.ABSENT;
                Signs before = signs.getOrDefault(site, Signs.none());
                Sign earlier = before.of(name);
                if (earlier != Sign.NOT_TESTED && earlier != found) {
                    contradictions.add(told(site, name));
                }
                signs.put(site, before.with(name, found));
            }
            return settled(signs, contradictions);
        }

        private static List<String> words(String typed) {
            return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        /** What was called both present and absent tells nothing. */
        private static Felt settled(Map<MuscleSite, Signs> signs, List<String> contradictions) {
            Map<MuscleSite, Signs> settled = new LinkedHashMap<>();
            signs.forEach((site, all) -> {
                Signs kept = all;
                for (SignName name : SignName.values()) {
                    if (contradictions.contains(told(site, name))) {
                        kept = kept.with(name, Sign.NOT_TESTED);
                    }
                }
                settled.put(site, kept);
            });
            return new Felt(settled, contradictions.stream().distinct().toList());
        }

        private static String told(MuscleSite site, SignName name) {
            return site.muscle() + "/" + RankWords.side(site) + " " + RankWords.id(name);
        }

        private MuscleSite site(String id, Optional<String> side, String word) throws Refusal {
            Optional<Muscle> muscle = pack.muscles().find(new Token(id));
            if (muscle.isEmpty()) {
                List<String> ids =
                        pack.muscles().stream().map(one -> one.id().value()).toList();
                throw Message.BAD_TEST.with(word, "there is no muscle '" + id + "'." + Nearest.hint(id, ids));
            }
            if (!muscle.get().paired()) {
                return new MuscleSite(muscle.get().id(), Side.MIDLINE);
            }
            Optional<Side> which = side.map(name -> name.equals("left") ? Side.LEFT : Side.RIGHT)
                    .or(this::painted);
            if (which.isEmpty()) {
                throw Message.BAD_TEST.with(word, "say which side, as in " + id + "/left");
            }
            return new MuscleSite(muscle.get().id(), which.get());
        }

        private static SignName sign(String typed, String word) throws Refusal {
            List<String> names =
                    Arrays.stream(SignName.values()).map(RankWords::id).toList();
            for (SignName name : SignName.values()) {
                if (RankWords.id(name).equals(typed)) {
                    return name;
                }
            }
            throw Message.BAD_TEST.with(word, "signs are " + String.join(", ", names));
        }
    }
}
