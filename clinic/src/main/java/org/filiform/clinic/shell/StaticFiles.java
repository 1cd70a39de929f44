package org.filiform.clinic.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Styles, scripts and pictures. A browser asks for scripts each time whether they are still the same, by what they hold: all of
 * one page are of one release, also on the day of an update. Styles and pictures may be an hour old. Dates say nothing, since
 * every build gives the same ones.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        keep(registry.addResourceHandler("/**/*.js"), CacheControl.noCache());
        keep(registry.addResourceHandler("/**"), CacheControl.maxAge(Duration.ofHours(1)));
    }

    private void keep(ResourceHandlerRegistration files, CacheControl howLong) {
        files.addResourceLocations("classpath:/static/")
                .setCacheControl(howLong)
                .setUseLastModified(false)
                .setEtagGenerator(file -> marks.computeIfAbsent(file.getDescription(), _ -> mark(file)));
    }

    /** A weak one, since it is the same for what is sent compressed. */
    private static String mark(Resource file) {
        try {
            CRC32C sum = new CRC32C();
            sum.update(file.getContentAsByteArray());
            return "W/\"%x-%x\"".formatted(sum.getValue(), file.contentLength());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
