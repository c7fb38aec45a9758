package dev.slipway.cli.client;

/**
 * One server-sent event.
 *
 * @param id by which the stream is resumed after it; empty if it has none
 * @param data its lines, joined
 */
public record ServerEvent(String name, String id, String data) {}
