package dev.slipway.capability.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up a host's addresses; may take as long as it likes. Any thread. */
@FunctionalInterface
interface Resolver {
  /** As the machine is set up to do it. */
  Resolver SYSTEM = InetAddress::getAllByName;

  InetAddress[] resolve(String host) throws UnknownHostException;
}
