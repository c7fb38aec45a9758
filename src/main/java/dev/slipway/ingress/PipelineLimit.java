package dev.slipway.ingress;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Stops reading an HTTP/1.1 connection while too many of its requests wait for their turn: Vert.x
 * keeps all that come, and a client could send millions while one function runs.
 */
final class PipelineLimit extends ChannelDuplexHandler {
  private final int max;
  private int waiting;
  private boolean stopped;

  private PipelineLimit(int max) {
    this.max = max;
  }

  /** Guards a connection; HTTP/2 has its own limit and needs none. */
  static void guard(HttpConnection connection, int max) {
    ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
    if (pipeline.get("httpDecoder") != null && pipeline.get("h2c") != null) {
      pipeline.addBefore("handler", "pipelineLimit", new PipelineLimit(max));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest && ++waiting > max && !stopped) {
      stopped = true;
      context.channel().config().setAutoRead(false);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean answered =
        message instanceof HttpResponse response
            && !response.status().equals(HttpResponseStatus.CONTINUE);
    if (answered && --waiting <= max && stopped) {
      stopped = false;
      context.channel().config().setAutoRead(true);
    }
    var _ = context.write(message, promise);
  }
}
