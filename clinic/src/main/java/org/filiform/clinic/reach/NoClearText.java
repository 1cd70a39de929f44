package org.filiform.clinic.reach;

import java.net.InetAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** The last look before the web server opens, whatever set its address: in clear text it listens on this machine alone. */
@Component
class NoClearText implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        boolean encrypted = Ssl.isEnabled(server.getSsl());
        InetAddress address = server.getAddress();
        if (address == null && !encrypted) {
            server.setAddress(InetAddress.getLoopbackAddress());
        } else if (address != null && !encrypted && !address.isLoopbackAddress()) {
            throw Reach.clearText(address);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
