package org.filiform.clinic.needles;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the lock of a device before every route. */
@Configuration
class DeviceLockConfiguration implements WebMvcConfigurer {

    private final DeviceLock lock;

    DeviceLockConfiguration(DeviceLock lock) {
        this.lock = lock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(lock).order(-1);
    }
}
