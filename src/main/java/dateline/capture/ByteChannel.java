package dateline.capture;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Bytes in memory as a channel. The JDK's own closes itself when its thread is interrupted. */
final class ByteChannel implements ReadableByteChannel {

    private final ByteBuffer bytes;
    private boolean open = true;

    ByteChannel(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(ByteBuffer to) {
        if (!bytes.hasRemaining()) {
            return -1;
        }
        int count = Math.min(bytes.remaining(), to.remaining());
        to.put(bytes.slice().limit(count));
        bytes.position(bytes.position() + count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
