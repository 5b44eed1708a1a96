package dev.todochatbot.web.edge;

import io.netty.util.NetUtil;

/** A block of addresses such as {@code 10.0.0.0/8}, {@code fd00::/8} or one address. */
public final class Cidr {

    private final byte[] network;
    private final int prefix;

    private Cidr(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * @throws IllegalArgumentException when the text is not an address block; host names are never looked up
     */
    public static Cidr of(String text) {
        var slash = text.indexOf('/');
        var network = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            throw new IllegalArgumentException("Not a block of addresses: " + text);
        }
        var prefix = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > network.length * 8) {
            throw new IllegalArgumentException("Not a block of addresses: " + text);
        }
        return new Cidr(network, prefix);
    }

    boolean contains(String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != network.length) {
            return false;
        }
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
