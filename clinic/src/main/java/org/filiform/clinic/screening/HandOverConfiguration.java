package org.filiform.clinic.screening;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the lock of a device that was handed over before every route. */
@Configuration
class HandOverConfiguration implements WebMvcConfigurer {

    private final HandOver handOver;

    HandOverConfiguration(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(handOver).order(-1);
    }
}
