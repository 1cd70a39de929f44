package org.filiform.clinic.access;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every route. */
@Configuration
class GateConfiguration implements WebMvcConfigurer {

    private final Relations relations;
    private final List<RecordKeys> keys;
    private final Trail trail;

    GateConfiguration(Relations relations, List<RecordKeys> keys, Trail trail) {
        this.relations = relations;
        this.keys = keys;
        this.trail = trail;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessGate(relations, keys, trail)).addPathPatterns("/**");
    }
}
