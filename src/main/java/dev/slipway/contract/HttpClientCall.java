package dev.slipway.contract;

import java.util.List;

/**
 * What guests ask of {@code wascc:http_client}: a request, answered by {@link HttpReply}.
 *
 * @param url with its query, as the guest wrote it
 * @param body not copied, so nobody changes it
 */
public record HttpClientCall(String method, String url, List<Header> headers, byte[] body)
    implements ContractCall {
  public HttpClientCall {
    headers = List.copyOf(headers);
  }
}
