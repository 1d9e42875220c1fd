package dateline.text;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's model of 183 languages; loaded once, at the first guess. */
final class LanguageModel {

    private static final String RESOURCE = "/langdetect-183.bin";

    /** Below this share of belief the model only guesses. */
    private static final double MIN_BELIEF = 0.05;

    /** How much likelier than the second the first language must be. */
    private static final double MIN_LEAD = 1.2;

    private LanguageModel() {}

    static Optional<String> guess(String text) {
        Language[] languages = new LanguageDetectorME(Holder.MODEL).predictLanguages(text);
        if (languages.length < 2 || languages[0].getConfidence() < MIN_BELIEF) {
            return Optional.empty();
        }
        boolean leads = languages[0].getConfidence() >= MIN_LEAD * languages[1].getConfidence();
        return leads ? Optional.of(tag(languages[0].getLang())) : Optional.empty();
    }

    private static String tag(String iso639) {
        return ULocale.createCanonical(iso639).getLanguage();
    }

    private static final class Holder {

        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the language model is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language model", e);
            }
        }
    }
}
