package org.filiform.clinic;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application as Spring assembles it. */
@SpringBootApplication
class ClinicApplication {}
