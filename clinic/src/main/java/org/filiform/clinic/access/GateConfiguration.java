package org.filiform.clinic.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every route. */
@Configuration
class GateConfiguration implements WebMvcConfigurer {

    private final Relations relations;
    private final Trail trail;

    GateConfiguration(Relations relations, Trail trail) {
        this.relations = relations;
        this.trail = trail;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessGate(relations, trail)).addPathPatterns("/**");
    }
}
