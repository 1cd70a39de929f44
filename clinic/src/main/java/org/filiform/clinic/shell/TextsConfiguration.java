package org.filiform.clinic.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Languages, and the clock that everything reads the time from. */
@Configuration
class TextsConfiguration {

    /** One file of texts for each part of the house. */
    private static final String[] PARTS = {
        "texts/shell",
        "texts/front",
        "texts/entrance",
        "texts/today",
        "texts/clients",
        "texts/mine",
        "texts/oversight",
        "texts/screening",
        "texts/incoming",
        "texts/export",
        "texts/adoption",
        "texts/search",
        "texts/style",
        "texts/opinion",
        "texts/drawings",
        "texts/visits",
        "texts/note",
        "texts/aftercare",
        "texts/story",
        "texts/needles",
        "texts/incidents",
        "texts/consent",
        "texts/syringes",
        "texts/outbox",
        "texts/demo"
    };

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(PARTS);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** The words of what is written without anybody looking at a page. */
    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages, Locale.ENGLISH);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    /** In the zone of the clinic, so that a day is the day there. */
    @Bean
    HouseClock clock(@Value("${filiform.zone:}") String zone) {
        return new HouseClock(Clock.system(zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone)));
    }
}
