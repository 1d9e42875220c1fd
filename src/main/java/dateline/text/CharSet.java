package dateline.text;

import java.util.BitSet;

/** A fixed set of characters of the basic plane. */
final class CharSet {

    private final BitSet bits;

    private CharSet(BitSet bits) {
        this.bits = bits;
    }

    static CharSet of(String members) {
        BitSet bits = new BitSet();
        members.chars().forEach(bits::set);
        return new CharSet(bits);
    }

    boolean contains(char c) {
        return bits.get(c);
    }
}
