package dev.slipway.release;

/**
 * A binding to a provider, as who wants to change the provider sees it.
 *
 * @param release the function's current one, of which the binding is a part
 * @param serving whether that release serves anything
 * @param claimed whether a version that serves may call the contract, by its claims: if not,
 *     nothing of the function notices what becomes of the provider
 */
public record Dependent(
    String function, String contract, String link, int release, boolean serving, boolean claimed) {
  /** By which the list is ordered. */
  String key() {
    return function + "/" + contract + "/" + link;
  }
}
