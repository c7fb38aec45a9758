package dev.slipway.contract;

import java.util.List;

/**
 * A request to a guest of the contract http_server.
 *
 * @param path as the guest shall see it, with its leading slash, still percent-encoded
 * @param queryString without the question mark; empty if there is none
 * @param headers in the order of arrival; a name may repeat
 * @param body the whole body; not copied, so nobody changes it
 */
public record HttpRequest(
    String method, String path, String queryString, List<Header> headers, byte[] body) {
  public HttpRequest {
    headers = List.copyOf(headers);
  }
}
