package org.filiform.clinic.shell;

import java.time.Clock;
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
        "texts/screening",
        "texts/adoption",
        "texts/search",
        "texts/style",
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

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
