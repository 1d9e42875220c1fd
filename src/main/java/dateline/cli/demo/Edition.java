package dateline.cli.demo;

import java.util.Map;
import java.util.Optional;

/**
 * Everything an outlet shows at one time, by path.
 *
 * @param edited whether the edit that is to come has come
 */
record Edition(Map<String, Document> documents, boolean edited) {

    Edition {
        documents = Map.copyOf(documents);
    }

    Optional<Document> at(String path) {
        return Optional.ofNullable(documents.get(path));
    }
}
