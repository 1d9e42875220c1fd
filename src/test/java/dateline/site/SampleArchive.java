package dateline.site;

import dateline.model.Article;
import dateline.model.Block;
import dateline.model.Capture;
import dateline.model.CaptureId;
import dateline.model.Draft;
import dateline.model.Image;
import dateline.model.Mark;
import dateline.model.Outlet;
import dateline.model.OutletId;
import dateline.model.Prose;
import dateline.model.WarcPosition;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An archive of invented outlets with one of everything the site can show. */
final class SampleArchive {

    static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='960' height='540'><rect width='960'"
            + " height='540' fill='#9db2bf'/><rect y='330' width='960' height='210' fill='#526d82'/><circle cx='740'"
            + " cy='150' r='60' fill='#f2e8cf'/><path d='M0 340L200 210 380 350 560 190 820 345 960 260V540H0z'"
            + " fill='#27374d'/></svg>";
    static final URI PICTURE = URI.create("https://harbour-courier.example/img/quay.svg");
    static final CaptureId PICTURE_ID = new CaptureId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));
    static final byte[] RECORD = "WARC/1.1 but packed".getBytes(StandardCharsets.UTF_8);

    static final Draft FERRY = Draft.of(
                    "harbour-courier", "ferry", "Night ferry returns to the harbour after eleven years")
            .standfirst("The first crossing left with forty passengers, two bicycles and a piano that nobody claimed.")
            .by("Ines Varga", "Tomas Holt")
            .place("Port Elin, Norland")
            .published("2026-11-20T06:30:00+01:00")
            .updated("2026-11-20T09:10:00+01:00")
            .tags("ferries", "harbour", "night trains")
            .lead(new Image(
                    PICTURE, "The quay at dawn, a ferry far out", Optional.of("The quay at dawn. Photo: Mira Sand")))
            .teaser("The night ferry between Port Elin and the outer islands sailed again on Thursday, eleven years"
                    + " after the line was given up. “We had stopped counting,” the harbour master said.")
            .body(
                    new Block.Paragraph(new Prose(
                            "The night ferry between Port Elin and the outer islands sailed again on Thursday, eleven"
                                    + " years after the line was given up. “We had stopped counting,” the harbour master"
                                    + " said, “and then the ship’s horn woke the whole street.”",
                            List.of(new Mark.Emphasis(4, 15)))),
                    paragraph("Forty passengers went aboard. Most had come to say that they had been on the first"
                            + " crossing; some had been on the last one as well, and compared the coffee. The"
                            + " crossing takes seven hours and forty minutes in calm weather."),
                    new Block.Heading(2, Prose.plain("A line that never paid")),
                    new Block.Paragraph(new Prose(
                            "The line lost money in every year of its life, as the county’s own report shows. What has"
                                    + " changed is the freight: the islands’ two dairies now send their milk by night.",
                            List.of(new Mark.Link(50, 73, URI.create("https://county.example/report"))))),
                    new Block.Quotation(List.of(paragraph("A ferry is a bridge that has read the weather report."))),
                    new Block.Items(
                            false,
                            List.of(
                                    Prose.plain("Departure from Port Elin: 22.10"),
                                    Prose.plain("Arrival at Outer Sound: 05.50"),
                                    Prose.plain("No crossing on the first Sunday of the month"))),
                    new Block.Table(
                            true,
                            List.of(
                                    cells("Year", "Passengers", "Freight, tonnes"),
                                    cells("2013", "18,204", "3,100"),
                                    cells("2014", "17,950", "2,870"),
                                    cells("2026", "40", "96"))),
                    new Block.Figure(new Image(
                            URI.create("https://harbour-courier.example/img/lost.jpg"),
                            "",
                            Optional.of("The old ticket hall, 1962"))),
                    new Block.Embed(URI.create("https://video.example/crossing"), "Video: the first crossing"),
                    paragraph("The next sailing is on Saturday. The piano stays on board until somebody asks for it."));

    static final Draft CHINESE = Draft.of("qingquan", "tea", "山中茶农四十年 只为一味旧时香")
            .in("zh-Hans")
            .by("李青山")
            .place("云溪")
            .published("2026-11-20")
            .standfirst("四十年来，他每天清晨四点上山，只为守住祖父留下的三十亩老茶园。")
            .tags("茶", "乡村")
            .teaser("清晨四点，云溪的山路还没有亮，老茶农已经背着竹篓出门。他说，茶叶不等人，雾一散，香气就走了。")
            .paragraphs(
                    "清晨四点，云溪的山路还没有亮，老茶农已经背着竹篓出门。他说，茶叶不等人，雾一散，香气就走了。这条路他走了四十年，闭着眼睛也知道哪块石头会晃。",
                    "三十亩老茶园是祖父留下的。村里的年轻人多半进了城，剩下的人劝他改种果树。“果树也好，”他笑着说，“可是果树不会在春天把整座山都叫醒。”",
                    "去年冬天，一位从外地来的客人在他家住了三天，走的时候带了两斤茶，留下一封长信。信里写道：这味道，和小时候外婆泡的一模一样。老茶农把信压在玻璃板底下，每天都看一眼。");

    static final Draft ARABIC = Draft.of("manar", "library", "مكتبة الميناء القديمة تفتح أبوابها من جديد")
            .in("ar")
            .by("سلمى الحداد")
            .place("مدينة المرفأ")
            .published("2026-11-19T18:00:00+03:00")
            .standfirst("بعد سبع سنوات من الترميم عاد القراء إلى القاعة الكبرى المطلة على البحر.")
            .teaser("عادت مكتبة الميناء القديمة إلى استقبال زوارها يوم الخميس بعد سبع سنوات من أعمال الترميم، وقالت"
                    + " أمينة المكتبة إن أول كتاب أعير كان دفتر أشعار.")
            .paragraphs(
                    "عادت مكتبة الميناء القديمة إلى استقبال زوارها يوم الخميس بعد سبع سنوات من أعمال الترميم، وقالت"
                            + " أمينة المكتبة إن أول كتاب أعير كان دفتر أشعار صغيراً لا يزيد على أربعين صفحة.",
                    "وتضم القاعة الكبرى نحو 12,000 مجلد، بينها خرائط بحرية رسمها ملاحون قبل قرنين. «كنا نخشى الرطوبة"
                            + " أكثر من النسيان»، قالت وهي تفتح النوافذ على البحر.",
                    "وسيكون الدخول مجانياً حتى نهاية العام، على أن تُنقل الخرائط إلى قاعة خاصة في الربيع المقبل.");

    private static final String[][] SHORT = {
        {
            "harbour-courier",
            "bread",
            "London, UK: Bakers march for the right to sleep",
            "en",
            "London, UK",
            "“We get up when the town goes to bed,” a baker of thirty years said. “All we ask is one morning a week"
                    + " that begins in daylight.”",
            "2026-11-20T05:00:00Z",
            "Orla Finn"
        },
        {
            "norrland-post",
            "snö",
            "Snön kom tidigt till fjällen – och stannade",
            "sv",
            "Älvby",
            "Redan i oktober låg snön meterdjup på fjället. Renskötarna flyttade ner hjordarna tre veckor tidigare än"
                    + " vanligt.",
            "2026-11-20T04:10:00Z",
            "Maja Åström"
        },
        {
            "harbour-courier",
            "clock",
            "Town clock stopped by pigeons, starts again by itself",
            "en",
            "",
            "The clock on the corn hall had stood at ten past four since spring. On Tuesday it struck noon, nine"
                    + " minutes late.",
            "2026-11-19T14:00:00Z",
            ""
        },
        {
            "le-phare",
            "phare",
            "Le dernier gardien de phare raconte quarante hivers",
            "fr",
            "Île-aux-Vents",
            "Il a vu passer trois mille tempêtes et n’a perdu qu’une seule vitre. « Le plus dur, dit-il, c’était le"
                    + " silence du mois d’août. »",
            "2026-11-19",
            "Hélène Kerjean"
        },
        {
            "manar",
            "olives",
            "موسم الزيتون يبدأ متأخراً هذا العام",
            "ar",
            "تلال الكرم",
            "قال المزارعون إن الأمطار المتأخرة أخرت القطاف ثلاثة أسابيع، لكن الزيت سيكون أطيب.",
            "2026-11-19T07:00:00Z",
            "وليد ناصر"
        },
        {
            "qingquan",
            "bridge",
            "老桥修好了，渡船却舍不得停",
            "zh-Hant",
            "河口鎮",
            "新橋通車那天，擺渡人照舊在岸邊等客。他說，總有人不趕時間。",
            "2026-11-18T23:00:00Z",
            "陳書瑜"
        },
        {
            "asagiri",
            "kiku",
            "菊まつり、最後の一鉢に長い列",
            "ja",
            "朝霧町",
            "町の菊まつりは日曜日に幕を閉じた。最後に残った白い一鉢の前には、閉門まで列が続いた。",
            "2026-11-18T10:00:00Z",
            "森川 葵"
        },
        {
            "le-phare",
            "marché",
            "Au marché, les pommes oubliées reviennent en force",
            "fr",
            "",
            "Quarante variétés disparues des étals ont été vendues en une seule matinée.",
            "2026-11-17T09:00:00Z",
            "Paul Andrieu"
        },
        {
            "harbour-courier",
            "ledger",
            "Harbour ledger of 1871 found behind a radiator",
            "en",
            "Port Elin, Norland",
            "The book lists every ship that paid its dues, and, in another hand, every ship that did not.",
            "2026-10-30T09:00:00Z",
            "Ines Varga"
        },
    };

    private final ShelvesInMemory shelves = new ShelvesInMemory();
    private final EvidenceInMemory evidence = new EvidenceInMemory();

    SampleArchive() {
        outlet("harbour-courier", "The Harbour Courier", "en");
        outlet("norrland-post", "Norrlandsposten", "sv");
        outlet("le-phare", "Le Phare", "fr");
        outlet("manar", "منار الساحل", "ar");
        outlet("qingquan", "清泉報", "zh");
        outlet("asagiri", "朝霧新聞", "ja");
        keep(FERRY.headline("Night ferry returns after ten years"), "text/html");
        keep(FERRY.version(2), "text/html");
        keep(CHINESE, "text/html");
        keep(ARABIC.source(new Article.Source.Barred("the page is gone (HTTP 410)")), "application/rss+xml");
        for (String[] each : SHORT) {
            Draft draft = Draft.of(each[0], each[1], each[2])
                    .in(each[3])
                    .place(each[4])
                    .teaser(each[5])
                    .published(each[6])
                    .paragraphs(each[5]);
            keep(each[7].isEmpty() ? draft : draft.by(each[7]), "text/html");
        }
        Capture picture = capture(PICTURE_ID, PICTURE, "image/svg+xml");
        shelves.put(PICTURE, picture);
        evidence.picture(PICTURE_ID, SVG.getBytes(StandardCharsets.UTF_8));
    }

    ShelvesInMemory shelves() {
        return shelves;
    }

    EvidenceInMemory evidence() {
        return evidence;
    }

    /** Puts an article on the shelves, with its evidence. */
    void keep(Draft draft, String mediaType) {
        Capture capture = capture(draft.evidence(), draft.at(), mediaType);
        shelves.put(capture).put(draft.article());
        evidence.record(capture.where(), RECORD);
    }

    private void outlet(String id, String name, String language) {
        shelves.put(new Outlet(
                new OutletId(id), name, URI.create("https://" + id + ".example/"), Optional.of(language), List.of()));
    }

    private static Capture capture(CaptureId id, URI at, String mediaType) {
        return new Capture(
                id,
                at,
                Instant.parse("2026-11-20T08:15:30.250Z"),
                200,
                "ab".repeat(32),
                mediaType,
                new WarcPosition(
                        "dateline-20261120-00001.warc.gz", 48_213 + Math.abs(id.hashCode() % 1000), RECORD.length));
    }

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(Prose.plain(text));
    }

    private static List<Prose> cells(String... texts) {
        return Arrays.stream(texts).map(Prose::plain).toList();
    }
}
