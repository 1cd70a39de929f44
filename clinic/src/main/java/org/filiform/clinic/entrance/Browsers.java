package org.filiform.clinic.entrance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filiform.clinic.shell.Texts;

/** Tells from what a browser calls itself what its owner would call it. */
final class Browsers {

    // Each also carries the names of those it wants to be taken for, so the order counts.
    private static final Map<String, String> NAMES = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "Mac", "Linux",
            "Linux");

    private Browsers() {}

    static String name(String agent, Texts texts) {
        String browser = first(NAMES, agent, texts.of("entrance.browser"));
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : texts.of("entrance.browser.on", browser, system);
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
