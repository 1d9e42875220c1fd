package dateline.site;

import dateline.archive.DossierLine;
import dateline.archive.NameShelf;
import dateline.model.NameKind;
import dateline.site.ArticleView.NameGroup;
import dateline.site.ArticleView.NameRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of an article, with their dossiers. */
final class ArticleNames {

    /** Of each kind. */
    private static final int MAX_NAMES = 24;

    private ArticleNames() {}

    static List<NameGroup> of(List<NameShelf.In> names) {
        Map<DossierLine, NameShelf.In> first = new LinkedHashMap<>();
        names.forEach(name -> first.putIfAbsent(name.dossier(), name));
        return Arrays.stream(NameKind.values())
                .map(kind -> new NameGroup(
                        NameView.title(kind),
                        first.values().stream()
                                .filter(name -> name.dossier().kind() == kind)
                                .filter(name -> NameView.isSure(name.dossier()))
                                .limit(MAX_NAMES)
                                .map(ArticleNames::row)
                                .toList()))
                .filter(group -> !group.names().isEmpty())
                .toList();
    }

    private static NameRow row(NameShelf.In name) {
        DossierLine dossier = name.dossier();
        return new NameRow(
                new Ref(Addresses.name(dossier.id()), name.form()),
                dossier.name().equals(name.form()) ? "" : dossier.name());
    }
}
