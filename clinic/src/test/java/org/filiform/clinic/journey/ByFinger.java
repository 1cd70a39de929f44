package org.filiform.clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of a visit by finger on a phone, as the pages name them. */
final class ByFinger {

    static final String SOLEUS = "Soleus, left";
    static final String NO_FLAGS =
            "Asked and looked for night pain, weight loss, past cancer, weakness, numbness, bladder and bowel: none";

    private ByFinger() {}

    /** Who they are, and then every page of questions by tapping, until the device is given back. */
    static void welcome(Hands ruth, String name) {
        ruth.tap("New walk-in").type("Name", name).type("What they come for", "Calf pain");
        ruth.tap("Save");
        ruth.type("A PIN of four digits", "2468").tap("Hand this device over").tap("Begin");
        ruth.named("Continue").waitFor();
        while (ruth.sees("Continue")) {
            healthy(ruth);
        }
        ruth.tap("Give it back").type("PIN", "2468").tap("Open");
        ruth.named("New walk-in").waitFor();
    }

    private static void healthy(Hands client) {
        if (client.sees("None of these")) {
            client.tap("None of these");
        }
        for (Locator day : client.page().locator("input[type=date]").all()) {
            client.type(day, "1985-04-03");
        }
        for (Locator question :
                client.page().locator("fieldset:has(input[type=radio])").all()) {
            boolean wanted = question.textContent().contains("Do you want this treatment");
            Locator male = Hands.choice(question, "male");
            client.tap(male.count() > 0 ? male : Hands.choice(question, wanted ? "Yes" : "No"));
        }
        String page = heading(client);
        client.tap("Continue");
        client.page().waitForCondition(() -> !heading(client).equals(page));
        client.page().waitForLoadState();
    }

    private static String heading(Hands hands) {
        return hands.page().locator("h1").textContent();
    }

    static Locator inTheList(Hands hands, String name) {
        return hands.page()
                .locator("ul.people a", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    static void assess(Hands ida) {
        ida.type("For how long", "5").tap(ida.of("Pain now", "6"));
        ida.type("Muscle and side, 1", SOLEUS);
        ida.tap(ida.of("Taut band", "Yes")).tap(ida.of("Tender spot", "Yes")).tap(ida.of("Their own pain", "Yes"));
        ida.picture("assessment").tap(NO_FLAGS).tap("Keep and go on");
    }

    static void plan(Hands ida) {
        ida.tap("Dry needling").type("Why this treatment", "Stretching did not help");
        ida.type("Position", "Prone").tap(ida.of("Technique", "Deep")).type("Needles", "0.25 x 40");
        ida.tap("Keep the plan").picture("plan").tap("None of these").tap("Go on");
    }

    static void agree(Hands ida, String name) {
        ida.picture("consent")
                .type(
                        "What " + name + " says back, in their own words",
                        "A thin needle goes into my calf. It can ache. I can say stop.");
        ida.type("Or type your name", name).tap("I agree");
    }

    static void sixInAndOut(Hands ida) {
        live(ida);
        IntStream.of(1, 2, 3, 4, 5, 6)
                .forEach(needle -> ida.tap(calf(ida), needle % 2 == 0 ? 0.65 : 0.25, needle / 7.0));
        counts(ida, 6, 0);
        ida.picture("ledger");
        outByFinger(ida, 6);
        count(ida, "6");
        ida.picture("count").tap("Go on");
    }

    /** The ledger, with its script. */
    static void live(Hands hands) {
        hands.page().locator("html.live").waitFor();
    }

    static Locator calf(Hands hands) {
        return hands.page().locator("[data-body] .r.sel").last();
    }

    static void outByFinger(Hands hands, int needles) {
        for (int needle = 0; needle < needles; needle++) {
            hands.tap(out(hands));
        }
        counts(hands, 0, needles);
    }

    static Locator out(Hands hands) {
        return hands.page().locator("[data-out]").locator("visible=true").first();
    }

    static void count(Hands hands, String number) {
        hands.tap("All out: count the bin");
        number.chars()
                .forEach(digit -> hands.tap(hands.page()
                        .getByRole(AriaRole.DIALOG)
                        .getByText(Character.toString(digit), new Locator.GetByTextOptions().setExact(true))));
        hands.tap("That many").named("Go on").waitFor();
    }

    static void counts(Hands hands, int inBody, int inBin) {
        Page page = hands.page();
        page.waitForCondition(() -> page.textContent("[data-count-inbody]").equals(String.valueOf(inBody))
                && page.textContent("[data-count-inbin]").equals(String.valueOf(inBin)));
    }

    static void sign(Hands ida) {
        for (Locator tick : ticks(ida)) {
            ida.tap(tick);
        }
        ida.picture("note").tap("Sign").tap("Go on");
    }

    static List<Locator> ticks(Hands hands) {
        Locator ticks = hands.page().locator("#note .opt");
        ticks.first().waitFor();
        return ticks.all();
    }

    static void goHome(Hands ida, Runnable rest) {
        ida.tap("Show the advice").named("Back").waitFor();
        ida.picture("advice");
        assertThat(ida.page().textContent("main")).contains("Get help now if:").contains("999");
        ida.tap("Back").tap("Shown on a screen, and read together");
        rest.run();
        ida.tap("Not while sleepy, dizzy or faint, or when sight or a limb is affected")
                .tap("Handed over and said");
        ida.tap("Let the client go").tap("Close the visit");
    }
}
