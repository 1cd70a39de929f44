package org.filiform.clinic.keeping;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Java, memory and port. */
final class Machine {

    private static final int OLDEST_JAVA = 25;
    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_MEMORY_MB = 1024;

    private Machine() {}

    static List<Finding> examine() {
        return List.of(java(), memory());
    }

    private static Finding java() {
        Runtime.Version version = Runtime.version();
        return version.feature() < OLDEST_JAVA
                ? Finding.broken("Java", version.toString(), "Install Java " + OLDEST_JAVA + " or newer.")
                : Finding.ok("Java", version.toString());
    }

    private static Finding memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return memory(
                system.getTotalMemorySize() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    static Finding memory(long machineMegabytes, long heapMegabytes) {
        String says = machineMegabytes + " MB, of which Java takes " + heapMegabytes + " MB at most";
        return machineMegabytes < LEAST_MEMORY_MB
                ? Finding.look("memory", says, "Give the machine " + LEAST_MEMORY_MB + " MB or more.")
                : Finding.ok("memory", says);
    }

    static Finding port(int port, boolean clinicRuns) {
        if (isFree(port)) {
            return Finding.ok("port", port + " is free");
        }
        return clinicRuns
                ? Finding.ok("port", port + " is in use, and the clinic runs")
                : Finding.look(
                        "port", port + " is in use", "Unless it is the clinic that runs, name another: --port NUMBER.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
