package dateline.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;

/** The precompiled pages. They are compiled into this package, so that they see its views. */
final class Templates {

    private static final String PACKAGE = "dateline.site";
    private static final int FIRST_SIZE = 32 * 1024;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /**
     * @param name of the template, without its ending
     * @param view its one parameter
     */
    Answer.Whole page(String name, Object view) {
        return new Answer.Whole("text/html; charset=utf-8", bytes(name, view), Answer.Keeping.PAGE);
    }

    byte[] bytes(String name, Object view) {
        StringOutput out = new StringOutput(FIRST_SIZE);
        engine.render(name + ".jte", view, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
