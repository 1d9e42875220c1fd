package dateline.names;

/** A way in which Chinese characters come to be spelled in Latin letters. */
public enum Voice {
    /** Hanyu Pinyin, 高行健 as Gao Xingjian. */
    PINYIN,
    /** Wade-Giles and what Taiwan's passports make of it, 施明德 as Shih Ming-teh. */
    WADE_GILES,
    /** Cantonese as Hong Kong spells it, 张曼玉 as Cheung Man-yuk. */
    CANTONESE,
    /** Surnames of the south and overseas with given names of any Chinese voice, 吴作栋 as Goh Chok Tong. */
    MIXED,
    JAPANESE,
    KOREAN,
    VIETNAMESE,
    /** A foreign name written in Chinese for its sound, 默克尔 for Merkel. */
    TRANSCRIPTION
}
