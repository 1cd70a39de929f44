package org.filiform.clinic.access;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Says on the terminal how to sign in the first time: by a link that is good once, and written nowhere else. */
final class FirstRun {

    private final Accounts accounts;
    private final Links links;
    private final HouseAddress address;
    private final PrintStream terminal;

    FirstRun(Accounts accounts, Links links, HouseAddress address, PrintStream terminal) {
        this.accounts = accounts;
        this.links = links;
        this.address = address;
        this.terminal = terminal;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (accounts.isEmpty()) {
            terminal.println();
            terminal.println("Nobody has an account here yet. To make the first one, open this link within a day:");
            terminal.println();
            terminal.println("    " + address.of("/first/" + links.issueFirst()));
            terminal.println();
            terminal.flush();
        }
    }
}
