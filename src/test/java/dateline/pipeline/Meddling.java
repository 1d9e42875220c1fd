package dateline.pipeline;

import dateline.archive.Archive;
import dateline.archive.Change;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** An archive in which the test has its say before a method is called. */
final class Meddling {

    private Meddling() {}

    /** @param before sees the arguments; what it throws is thrown instead of the call */
    static Archive with(Archive archive, String name, Consumer<Object[]> before) {
        return (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (_, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        before.accept(arguments);
                    }
                    try {
                        return method.invoke(archive, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @SuppressWarnings("unchecked") // a commit takes one list of changes
    static List<Change> changes(Object[] arguments) {
        return List.copyOf((List<Change>) arguments[0]);
    }
}
