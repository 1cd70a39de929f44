package org.filiform.clinic;

import org.springframework.boot.SpringApplication;

/** Starts the clinic. */
public final class Clinic {

    private Clinic() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(ClinicApplication.class, arguments);
    }
}
