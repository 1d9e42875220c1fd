package dateline.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns names into addresses for the one who connects, and lets only public ones through. What it checked is what is
 * connected to: between the check and the connection no name is looked up again.
 */
final class Doorman implements DnsResolver {

    /** So many addresses of one host are tried at most. */
    static final int MOST_ADDRESSES = 3;

    /** How names become addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** An address that may not be connected to. */
    static final class Barred extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Barred(String why) {
            super(why);
        }
    }

    private final Set<String> allow;
    private final Names names;

    Doorman(Set<String> allow, Names names) {
        this.allow = allow;
        this.names = names;
    }

    /** Whether the settings let this host be asked wherever it leads. */
    boolean allows(String host, int port) {
        String name = Target.bracketed(host);
        return allow.contains(name) || allow.contains(name + ":" + port);
    }

    /** @param asked the connection manager writes {@code xn--} labels as Unicode here, so they are turned back */
    @Override
    public List<InetSocketAddress> resolve(String asked, int port) throws UnknownHostException {
        String host = Target.ascii(asked).orElseThrow(() -> new UnknownHostException(asked));
        InetAddress[] found = names.of(host);
        if (!allows(host, port)) {
            for (InetAddress address : found) {
                check(host, address);
            }
        }
        List<InetSocketAddress> reachable = new ArrayList<>();
        for (InetAddress address : found) {
            if (reachable.size() < MOST_ADDRESSES) {
                reachable.add(new InetSocketAddress(address, port));
            }
        }
        return reachable;
    }

    /** Never asked by the connection manager in use; without a port nothing is allowed by host and port. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static void check(String host, InetAddress address) throws Barred {
        if (!Addresses.isPublic(address) || Addresses.isOwn(address)) {
            String literal = address.getHostAddress();
            throw new Barred((host.equals(literal) ? host : host + " leads to " + literal + ", which")
                    + " is not on the public internet or is this machine; if that is meant, name the host in"
                    + " fetch.allow");
        }
    }
}
