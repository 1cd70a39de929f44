package org.filiform.clinic.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * This machine as its network sees it.
 *
 * @param host its name
 * @param addresses its addresses, the one that others most likely reach first
 */
record Network(String host, List<InetAddress> addresses) {

    /** An address set aside for examples. Nothing is sent there: asking the way to it is enough. */
    private static final InetSocketAddress SOMEWHERE_ELSE = new InetSocketAddress("192.0.2.1", 9);

    Network {
        addresses = List.copyOf(addresses);
    }

    /** What it is now. */
    static Network here() {
        try {
            Set<InetAddress> addresses = new LinkedHashSet<>();
            mostLikely(addresses);
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .forEach(addresses::add);
            return new Network(
                    InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT), List.copyOf(addresses));
        } catch (IOException e) {
            return new Network("localhost", List.of());
        }
    }

    private static void mostLikely(Set<InetAddress> addresses) throws SocketException {
        try (DatagramSocket way = new DatagramSocket()) {
            way.connect(SOMEWHERE_ELSE);
            InetAddress from = way.getLocalAddress();
            if (!from.isAnyLocalAddress() && !from.isLoopbackAddress()) {
                addresses.add(from);
            }
        } catch (UncheckedIOException _) {
            // No way out of this machine: its interfaces are asked next.
            addresses.clear();
        }
    }

    /** The address that stands in links. */
    String first() {
        return addresses.isEmpty() ? "localhost" : text(addresses.getFirst());
    }

    /** As they stand in the address of a page. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Set.of(host, host + ".local"));
        addresses.forEach(address -> names.add(text(address)));
        return names;
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress().replaceAll("%.*", "");
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
