package dateline.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are on the public internet, by the IANA special-purpose registries. */
final class Addresses {

    private static final List<Block> SPECIAL =
            Facts.lines("special-addresses.txt").stream().map(Block::parse).toList();
    private static final Block GLOBAL_IPV6 = Block.parse("2000::/3");
    private static final Block NAT64 = Block.parse("64:ff9b::/96");

    private record Block(byte[] start, int bits) {

        static Block parse(String cidr) {
            int slash = cidr.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress(),
                    Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            if (Arrays.mismatch(start, 0, whole, address, 0, whole) >= 0) {
                return false;
            }
            int rest = bits % Byte.SIZE;
            return rest == 0 || ((start[whole] ^ address[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
        }
    }

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address && NAT64.holds(bytes)) {
            return isPublic(embedded(bytes));
        }
        if (address instanceof Inet6Address && !GLOBAL_IPV6.holds(bytes)) {
            return false;
        }
        return SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    /** Whether this machine itself has that address: its public ones lead inside as well. */
    static boolean isOwn(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    private static InetAddress embedded(byte[] ipv6) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(ipv6, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
