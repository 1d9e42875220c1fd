package dateline.page;

import java.util.List;

/** Terms as microdata and RDFa write them: several in one attribute, bare, with a prefix, or as whole addresses. */
final class Vocabulary {

    private static final List<String> SCHEMA =
            List.of("schema:", "s:", "http://schema.org/", "https://schema.org/", "rnews:", "v:");

    private Vocabulary() {}

    /** The term without the prefix or address of schema.org's vocabulary and its forerunners; others keep theirs. */
    static String bare(String term) {
        for (String prefix : SCHEMA) {
            if (term.startsWith(prefix)) {
                return term.substring(prefix.length());
            }
        }
        return term;
    }

    /** Whether one of the attribute's words is the term: {@code author}, {@code schema:author}, {@code …schema.org/author}. */
    static boolean has(String attribute, String term) {
        int at = attribute.length() < term.length() ? -1 : attribute.indexOf(term);
        while (at >= 0) {
            int end = at + term.length();
            boolean starts = at == 0 || " \t\n:/#".indexOf(attribute.charAt(at - 1)) >= 0;
            boolean ends = end == attribute.length() || attribute.charAt(end) <= ' ';
            if (starts && ends) {
                return true;
            }
            at = attribute.indexOf(term, at + 1);
        }
        return false;
    }
}
