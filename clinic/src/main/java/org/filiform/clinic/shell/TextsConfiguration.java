package org.filiform.clinic.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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
        "texts/screening",
        "texts/incoming",
        "texts/export",
        "texts/adoption",
        "texts/demo",
        "texts/outbox"
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

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
        locales.setDefaultLocale(Locale.UK);
        locales.setSupportedLocales(List.of(Locale.UK, Locale.ENGLISH, Locale.US));
        return locales;
    }

    /** In the zone of the clinic, so that a day is the day there. */
    @Bean
    Clock clock(@Value("${filiform.zone:}") String zone) {
        return Clock.system(zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }
}
