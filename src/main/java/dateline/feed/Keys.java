package dateline.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names for entries that are the same at the next fetch. The link comes first, since an article is its address: guids
 * change with every fetch on some sites. A link that several entries share, or that is the site itself, names none of
 * them; then the id does, if it is the entry's own; then both together; then a hash of title and text. Entries that
 * say exactly the same share a key, and are the same.
 */
final class Keys {

    private Keys() {}

    static List<Entry> assign(List<Entry> entries, Feed feed) {
        Map<String, Integer> links = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        for (Entry entry : entries) {
            links.merge(link(entry, feed), 1, Integer::sum);
            ids.merge(entry.id(), 1, Integer::sum);
        }
        List<Entry> named = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            named.add(entry.withKey(key(entry, link(entry, feed), links, ids)));
        }
        return named;
    }

    private static String key(Entry entry, String link, Map<String, Integer> links, Map<String, Integer> ids) {
        if (!link.isEmpty() && links.getOrDefault(link, 0) == 1) {
            return "link:" + link;
        }
        if (!entry.id().isEmpty() && ids.getOrDefault(entry.id(), 0) == 1) {
            return "id:" + entry.id();
        }
        return "text:" + hash(link + "\n" + entry.id() + "\n" + entry.title() + "\n" + entry.html());
    }

    /** Without scheme and fragment; empty when it is the site's own address. */
    private static String link(Entry entry, Feed feed) {
        return entry.link().isEmpty() || entry.link().equals(feed.link())
                ? ""
                : bare(entry.link().get().toString());
    }

    private static String bare(String address) {
        int hash = address.indexOf('#');
        int end = hash < 0 || address.startsWith("#!", hash) ? address.length() : hash;
        return address.substring(address.indexOf("//") + 2, end);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
