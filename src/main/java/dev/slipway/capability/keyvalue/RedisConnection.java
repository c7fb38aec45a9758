package dev.slipway.capability.keyvalue;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.capability.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.PushConsumerChain;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.RedisInputStream;

/** A connection to Redis that is let in, and speaks to its database. */
final class RedisConnection implements StoreConnection {
  private final RedisSocket socket;
  private final BoundedConnection connection;

  private RedisConnection(RedisSocket socket, KeyValueLimits limits) {
    this.socket = socket;
    this.connection = new BoundedConnection(socket, limits);
  }

  static RedisConnection open(RedisConfig config, KeyValueLimits limits, CallDeadline deadline)
      throws ProviderException {
    RedisConnection made = new RedisConnection(RedisSocket.connect(config, deadline), limits);
    try {
      made.enter(config);
      return made;
    } catch (ProviderException e) {
      made.abort();
      throw e;
    }
  }

  /** Sends a command, once, and reads its reply: {@code byte[]}, {@link Long}, a list, or null. */
  @Nullable Object ask(CommandArguments command) throws ProviderException {
    try {
      return connection.executeCommand(command);
    } catch (JedisException e) {
      throw RedisFailure.of(e);
    }
  }

  @Override
  public boolean isAlive() {
    try {
      return ask(new CommandArguments(Command.PING)) instanceof byte[];
    } catch (ProviderException _) {
      return false;
    }
  }

  @Override
  public boolean isUsable() {
    return !connection.isBroken();
  }

  @Override
  public void abort() {
    socket.close();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void enter(RedisConfig config) throws ProviderException {
    Optional<String> password = config.password().map(Secret::value);
    if (password.isPresent()) {
      CommandArguments auth = new CommandArguments(Command.AUTH);
      config.user().ifPresent(auth::add);
      ask(auth.add(password.get()));
    }
    if (config.database() > 0) {
      select(config.database());
    }
  }

  private void select(int database) throws ProviderException {
    try {
      ask(new CommandArguments(Command.SELECT).add(database));
    } catch (ProviderException e) {
      if (e.getCause() instanceof JedisDataException && e.getMessage().endsWith("error ERR.")) {
        throw new ProviderException(
            Reason.BROKEN, "Redis has no database %d.".formatted(database), e);
      }
      throw e;
    }
  }

  /** Jedis's connection, with a reader that has bounds. */
  private static final class BoundedConnection extends Connection {
    private final KeyValueLimits limits;

    BoundedConnection(RedisSocket socket, KeyValueLimits limits) {
      super(socket::spoken);
      this.limits = limits;
    }

    @Override
    protected @Nullable Object protocolRead(RedisInputStream in, PushConsumerChain consumers) {
      return new RedisReplyReader(in, limits.replyBytes(), limits.replyItems()).read();
    }
  }
}
