package dateline.page;

import java.util.List;

/** Says of every unit whether it is the article's. */
interface Judge {

    /** @return one answer a unit */
    boolean[] keep(Tree tree, List<Unit> units);
}
