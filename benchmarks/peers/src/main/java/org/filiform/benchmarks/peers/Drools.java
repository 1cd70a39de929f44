package org.filiform.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.filiform.benchmarks.narrow.Fact;
import org.filiform.benchmarks.narrow.Flagging;
import org.filiform.benchmarks.narrow.Flags;
import org.filiform.benchmarks.narrow.Judge;
import org.filiform.benchmarks.narrow.NarrowRules;
import org.filiform.benchmarks.narrow.TokenFacts;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;

/** Drools with its executable model, on plain facts that are read by tokens of Jackson: a session for each patient. */
final class Drools implements Flagging {

    private static final String RULES = "org/filiform/benchmarks/peers/narrow.drl";

    private final NarrowRules rules = NarrowRules.load();
    private final Judge judge = new Judge(rules);
    private final KieBase base = base();
    private final TokenFacts facts = new TokenFacts();

    private static KieBase base() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource(RULES).setSourcePath("src/main/resources/" + RULES));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public Flags flags(Path folder, int threads) throws IOException {
        Map<String, String> people = new HashMap<>();
        Map<String, List<Coded>> records = new HashMap<>();
        facts.read(folder, 1, () -> new Keep(people, records));
        SortedMap<String, Integer> flags = new TreeMap<>();
        people.forEach((patient, born) -> flags.put(patient, raised(born, records.getOrDefault(patient, List.of()))));
        return new Flags(flags);
    }

    private int raised(String born, List<Coded> records) {
        Person person = new Person(rules, born);
        KieSession session = base.newKieSession();
        session.insert(person);
        records.forEach(session::insert);
        session.fireAllRules();
        session.dispose();
        return person.raised();
    }

    private final class Keep implements TokenFacts.Taker {

        private final Map<String, String> people;
        private final Map<String, List<Coded>> records;

        Keep(Map<String, String> people, Map<String, List<Coded>> records) {
            this.people = people;
            this.records = records;
        }

        @Override
        public void born(String patient, String birthDate) {
            people.put(patient, birthDate);
        }

        @Override
        public void take(Fact fact) {
            records.computeIfAbsent(fact.patient(), _ -> new ArrayList<>()).add(new Coded(judge, fact));
        }

        @Override
        public void done() {
            // One thread has kept everything already.
        }
    }
}
