package dateline.cli.demo;

import dateline.model.Subject;
import dateline.model.SubjectId;
import java.util.List;

/** What the demo's archive follows across its outlets. */
public final class DemoSubject {

    private static final int PUBLISH = 45;
    private static final int ASK = 20;

    private DemoSubject() {}

    public static Subject shenWeilan() {
        return new Subject(
                new SubjectId("shen-weilan"),
                "Shen Weilan",
                List.of(
                        new Subject.Description(
                                "en", "A lawyer who went out to post a parcel and has not been heard of since."),
                        new Subject.Description("zh-Hant", "出門寄一件包裹後失去音訊的律師。")),
                List.of("沈維嵐"),
                "lawyer NEAR (missing OR parcel)",
                List.of(),
                List.of(),
                PUBLISH,
                ASK);
    }
}
