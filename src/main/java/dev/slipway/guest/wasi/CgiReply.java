package dev.slipway.guest.wasi;

import dev.slipway.contract.Header;
import dev.slipway.contract.HttpReply;
import dev.slipway.contract.PayloadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A command's output as a reply. What begins with a CGI header block (RFC 3875 6) is status,
 * headers and body: header fields only up to an empty line, with one at least that CGI asks for.
 * Anything else is a body with status 200.
 */
public final class CgiReply {
  private static final Set<String> MARKS = Set.of("status", "content-type", "location");

  private final byte[] output;
  private final List<Header> headers = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int position;

  private CgiReply(byte[] output) {
    this.output = output;
  }

  /**
   * Reads a whole output.
   *
   * @throws PayloadException if it has a header block that HTTP cannot carry
   */
  public static HttpReply read(byte[] output) throws PayloadException {
    CgiReply reply = new CgiReply(output);
    if (!reply.hasHeaderBlock()) {
      return new HttpReply(200, List.of(), output);
    }
    try {
      return reply.read();
    } catch (IllegalArgumentException e) {
      throw new PayloadException(String.valueOf(e.getMessage()), e);
    }
  }

  private boolean hasHeaderBlock() {
    boolean marked = false;
    while (position < output.length) {
      String line = nextLine();
      if (line.isEmpty()) {
        return marked;
      }
      if (!isField(line)) {
        return false;
      }
      lines.add(line);
      marked |= MARKS.contains(name(line).toLowerCase(Locale.ROOT));
    }
    return false;
  }

  /** The next line without its end, which is LF or CRLF; what no LF ends is no line of a block. */
  private String nextLine() {
    int end = position;
    while (end < output.length && output[end] != '\n') {
      end++;
    }
    String line = new String(output, position, end - position, StandardCharsets.ISO_8859_1);
    position = end + 1;
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static boolean isField(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && Header.isToken(line.substring(0, colon));
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':'));
  }

  private HttpReply read() throws PayloadException {
    int status = 0;
    boolean redirects = false;
    for (String line : lines) {
      Header header = new Header(name(line), line.substring(name(line).length() + 1).strip());
      if (!header.name().equalsIgnoreCase("status")) {
        headers.add(header);
        redirects |= header.name().equalsIgnoreCase("location");
      } else if (status == 0) {
        status = status(header.value());
      } else {
        throw new PayloadException("the header block has two Status fields");
      }
    }
    byte[] body = Arrays.copyOfRange(output, Math.min(position, output.length), output.length);
    return new HttpReply(status > 0 ? status : redirects ? 302 : 200, headers, body);
  }

  /** Three digits, and perhaps a reason after a space. */
  private static int status(String value) throws PayloadException {
    String digits = value.length() > 3 && value.charAt(3) == ' ' ? value.substring(0, 3) : value;
    if (digits.length() != 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new PayloadException("the Status \"%s\" is no status".formatted(value));
    }
    return Integer.parseInt(digits);
  }
}
