package dateline.feed;

/**
 * What is in force at a place of the document.
 *
 * @param base address that relative ones are resolved against; empty when unknown
 * @param language of xml:lang; empty when none
 */
record Scope(Namespaces namespaces, String base, String language) {

    Scope inside(Attributes attributes) {
        if (!attributes.changesScope()) {
            return this;
        }
        String ownBase = attributes.value("xml:base");
        return new Scope(
                attributes.source().indexOf("xmlns", attributes.from(), attributes.to()) >= 0
                        ? namespaces.with(attributes)
                        : namespaces,
                ownBase.isEmpty() ? base : rebased(ownBase),
                attributes.has("xml:lang") ? attributes.value("xml:lang") : language);
    }

    /** An own base with a scheme that is no web address is not followed. */
    private String rebased(String ownBase) {
        String resolved = Addresses.resolve(base, ownBase);
        return Addresses.isWeb(resolved) || base.isEmpty() && !Addresses.hasScheme(resolved) ? resolved : base;
    }

    Scope withBase(String other) {
        return new Scope(namespaces, other, language);
    }

    Scope withLanguage(String other) {
        return new Scope(namespaces, base, other);
    }
}
