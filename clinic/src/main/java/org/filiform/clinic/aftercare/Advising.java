package org.filiform.clinic.aftercare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.visits.Visit;
import org.filiform.knowledge.visit.Advice;
import org.filiform.knowledge.visit.Aftercare;
import org.filiform.knowledge.visit.RedFlag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Chooses from the pack what somebody is told after a visit. */
@Component
public class Advising {

    /** Countries whose emergency number is known. */
    private static final Set<String> NUMBERS = Set.of("GB", "US", "AU", "DE", "FR", "IE", "NL", "AT", "ES", "IT");

    private final Treatments treatments;
    private final Clients clients;
    private final Rules rules;
    private final MessageSource messages;
    private final String phone;

    Advising(
            Treatments treatments,
            Clients clients,
            Rules rules,
            MessageSource messages,
            @Value("${filiform.phone:}") String phone) {
        this.treatments = treatments;
        this.clients = clients;
        this.rules = rules;
        this.messages = messages;
        this.phone = phone;
    }

    /** The sheet of a visit, as it would be handed over now. */
    public AdviceSheet of(Visit visit) {
        Treated treated = treatments.of(visit);
        Aftercare aftercare = rules.pack().visit().aftercare();
        return new AdviceSheet(
                visit.openedAt(),
                t("ask.number." + country(visit)),
                phone,
                flags(aftercare.redFlagsFor(treated.risks())),
                advice(aftercare.adviceFor(treated.modality(), treated.risks())));
    }

    private String country(Visit visit) {
        return clients.get(visit.client())
                .map(client -> client.details().country())
                .filter(NUMBERS::contains)
                .orElse("other");
    }

    private List<AdviceSheet.Part> flags(List<RedFlag> flags) {
        return Arrays.stream(RedFlag.Act.values())
                .map(act -> new AdviceSheet.Part(
                        "flag." + act.name(),
                        t("aftercare.flags." + act),
                        flags.stream()
                                .filter(flag -> flag.act() == act)
                                .map(flag -> new AdviceSheet.Line(flag.client(), flag.clientAct()))
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private List<AdviceSheet.Part> advice(List<Advice> advice) {
        return Arrays.stream(Advice.About.values())
                .map(about -> new AdviceSheet.Part(
                        about.name(),
                        t("aftercare.about." + about),
                        advice.stream()
                                .filter(one -> one.about() == about)
                                .map(one -> new AdviceSheet.Line(one.client(), ""))
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** Words of a paper. */
    public interface Words {

        /** The text of a key, with its gaps filled. */
        String t(String key, Object... gaps);
    }

    Words words() {
        return (key, gaps) -> messages.getMessage(key, gaps, Locale.UK);
    }

    private String t(String key) {
        return words().t(key);
    }
}
