package dev.slipway.claims;

/** Published nkeys vectors: keys that are known to everyone and good for tests only. */
final class TestKeys {
  static final String ACCOUNT_SEED = "SAAKPT6OUB3DUPKHGR4BXTTG6SZE5DEXIJ2LBOIF3CTLMOQ5F6FL2FH3NU";
  static final String ACCOUNT = "ABANVDKJYPTJZQTECHRJTTZONTJUWVPEG22T6DKLASAFYZ2DRGPQGJBV";
  static final String MODULE_SEED = "SMAI2EIJNR3ODSRTGXXBKZWRRU6HHT3CETVBZ246AVWJYZ6GSUIR43A4UE";
  static final String MODULE = "MCYQSR5WIOABHZP6Z3SG67REVC2QDCYAHUVXHUSSLFWNO55OZ3O33MKR";
  static final String OTHER_SEED = "SAAPN4W3EG6KCJGUQTKTJ5GSB5NHK5CHAJL4DBGFUM3HHROI4XUEP4OBK4";
  static final String OTHER = "ACODERUVFFAWZQDSS6SBIACUA5O6SXF7HJ3YTYXBALHZP3P7R4BUO4J2";

  private TestKeys() {}

  static Seed account() {
    return Seed.parse(ACCOUNT_SEED);
  }

  static PublicNkey module() {
    return new PublicNkey(MODULE);
  }
}
