package dev.slipway.capability.messaging;

/**
 * What a subscriber wants: a subject in which the token {@code *} stands for any token, and {@code
 * >} at the end for one or more.
 */
record SubjectPattern(String text) {
  boolean matches(String subject) {
    int p = 0;
    int s = 0;
    while (p < text.length() && s < subject.length()) {
      int patternEnd = tokenEnd(text, p);
      int subjectEnd = tokenEnd(subject, s);
      if (isToken(p, patternEnd, '>')) {
        return true;
      }
      if (!isToken(p, patternEnd, '*') && !sameToken(text, p, patternEnd, subject, s, subjectEnd)) {
        return false;
      }
      p = patternEnd + 1;
      s = subjectEnd + 1;
    }
    return p >= text.length() && s >= subject.length();
  }

  private boolean isToken(int start, int end, char token) {
    return end - start == 1 && text.charAt(start) == token;
  }

  private static boolean sameToken(String a, int aStart, int aEnd, String b, int bStart, int bEnd) {
    return aEnd - aStart == bEnd - bStart && a.regionMatches(aStart, b, bStart, aEnd - aStart);
  }

  private static int tokenEnd(String subject, int start) {
    int dot = subject.indexOf('.', start);
    return dot < 0 ? subject.length() : dot;
  }
}
