package org.filiform.clinic.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.clients.Clients;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {

    private static final int MANY = 100_000;
    private static final int TRIES = 20;
    private static final double MOST_MILLISECONDS = 50;

    private RunningClinic clinic;

    @BeforeAll
    void open() {
        clinic = RunningClinic.start("filiform.demo=true");
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    private Visitor as(String mail) {
        Visitor visitor = clinic.visitor();
        visitor.post("/demo", "/demo", Map.of("mail", mail));
        return visitor;
    }

    @Test
    void one_question_finds_people_rules_questions_muscles_and_sources() {
        Visitor lead = as("ida.brandt@demo.invalid");

        assertThat(lead.get("/search?q=moreau").body()).contains("Agnes Moreau");
        assertThat(lead.get("/search?q=DN-A10").body()).contains("href=\"/rules/DN-A10\"");
        assertThat(lead.get("/search?q=soleus").body()).contains("Soleus");
        assertThat(lead.get("/search?q=MUNOZ22").body()).contains("href=\"/sources/MUNOZ22\"");
        assertThat(lead.get("/search?q=platelet").body()).contains("Platelet count", "DR07-value");
    }

    @Test
    void whoever_does_not_meet_clients_finds_none() {
        assertThat(as("tom.price@demo.invalid").get("/search?q=moreau").body())
                .doesNotContain("Agnes Moreau")
                .contains("Nothing was found")
                .doesNotContain("Clients by any part");
        assertThat(clinic.visitor().get("/search?q=moreau").statusCode()).isEqualTo(302);
    }

    @Test
    void an_empty_question_lists_nobody_and_teaches_what_can_be_found() {
        assertThat(as("ida.brandt@demo.invalid").get("/search").body())
                .contains("What do you look for?", "Clients by any part of their name")
                .doesNotContain("Agnes Moreau");
    }

    @Test
    void what_people_look_for_is_text_whatever_stands_in_it() {
        assertThat(as("ida.brandt@demo.invalid")
                        .get("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                        .body())
                .contains("&lt;script>")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_pack_is_found_without_regard_to_case_and_accents() {
        PackIndex index = new PackIndex(PackLoader.shipped());

        assertThat(index.find("PLÁTELET")).isEqualTo(index.find("platelet")).isNotEmpty();
        assertThat(index.find("  ")).isEmpty();
        assertThat(index.find("zzzz")).isEmpty();
    }

    @Test
    void a_hundred_thousand_clients_are_searched_in_less_than_fifty_milliseconds() throws SQLException {
        clinic.database()
                .run(
                        "insert into client (name) select (array['Ada','Bruno','Clara','Dmitri','Élise','Farid'])[1 + n % 6]"
                                + " || ' ' || md5(n::text) from generate_series(1, " + MANY + ") n");
        clinic.database().run("analyze client");
        Clients clients = clinic.bean(Clients.class);
        for (String name : new String[] {"agnes moreau", "clara 7f", "nobody at all", "e", "9a8b7"}) {
            double[] times = new double[TRIES];
            for (int trial = 0; trial < TRIES; trial++) {
                long begun = System.nanoTime();
                clients.find(name);
                times[trial] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf("search '%s': median %.1f ms, worst %.1f ms%n", name, times[TRIES / 2], times[TRIES - 1]);
            assertThat(times[TRIES / 2]).as(name).isLessThan(MOST_MILLISECONDS);
        }
    }
}
