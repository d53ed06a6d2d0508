package dev.slipway.engine.compose;

/**
 * One piece of a prompt.
 *
 * @param type what sort of piece it is
 * @param text the piece as written
 * @param lower the piece in small letters
 * @param joined whether a hyphen binds it to the piece before
 */
record Token(Type type, String text, String lower, boolean joined) {
  /** The sorts of pieces. */
  enum Type {
    /** Letters and digits. */
    WORD,
    /** Between the entries of a list. */
    COMMA,
    /** What follows belongs to what came before. */
    COLON,
    /** Between options. */
    SLASH,
    /** An aside begins. */
    OPEN,
    /** An aside ends. */
    CLOSE,
    /** A quotation begins or ends. */
    QUOTE,
    /** A clause ends. */
    STOP
  }

  boolean is(Type wanted) {
    return type == wanted;
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isWord(String wanted) {
    return type == Type.WORD && lower.equals(wanted);
  }
}
