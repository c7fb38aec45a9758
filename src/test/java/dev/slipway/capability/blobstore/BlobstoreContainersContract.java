package dev.slipway.capability.blobstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.BlobInfo;
import dev.slipway.contract.BlobstoreCall.ContainerExists;
import dev.slipway.contract.BlobstoreCall.DescribeContainer;
import dev.slipway.contract.BlobstoreCall.ListContainers;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.ObjectExists;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreReply.Container;
import dev.slipway.contract.BlobstoreReply.Containers;
import dev.slipway.contract.BlobstoreReply.Existence;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.BlobstoreReply.Objects;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each provider does with containers and the names in them. */
abstract class BlobstoreContainersContract extends BlobstoreContract {
  @Test
  void itIsWell() throws Exception {
    provider.check(Duration.ofSeconds(20));

    assertThat(blobs.call(Containers.class, new ListContainers()).ids()).containsExactly("box");
  }

  @Test
  void containersComeAndGo() throws Exception {
    blobs.create("other");
    blobs.create("other");

    assertThat(blobs.call(Container.class, new DescribeContainer("other")).id()).isEqualTo("other");
    assertThat(blobs.call(Containers.class, new ListContainers()).ids())
        .containsExactly("box", "other");
    assertThat(blobs.call(Existence.class, new ContainerExists("other")).exists()).isTrue();

    blobs.put("other", "a", "text".getBytes(UTF_8), 10);
    Failures failures =
        blobs.call(Failures.class, new RemoveContainers(List.of("other", "never-was")));

    assertThat(failures.failures()).isEmpty();
    assertThat(blobs.call(Existence.class, new ContainerExists("other")).exists()).isFalse();
    assertThat(blobs.call(Existence.class, new ObjectExists("other", "a")).exists()).isFalse();
    assertThat(blobs.failure(new DescribeContainer("other")).reason()).isEqualTo(Reason.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "photos/2020/01.jpg",
        "..",
        ".",
        "../../../etc/passwd",
        "/etc/passwd",
        ".unfinished",
        "_",
        "%2e%2e",
        "zwölf Boxkämpfer",
        "日本語",
        "🦭",
        "nul\0line\nfeed",
        "Case",
        "case",
        "a:b*c?d\"<>|\\"
      })
  void anyTextIsAName(String name) throws Exception {
    byte[] content = name.getBytes(UTF_8);
    blobs.create(name);

    blobs.put(name, name, content, 3);

    assertThat(blobs.get(name, name)).isEqualTo(content);
    assertThat(list(name, Page.ALL).objects())
        .containsExactly(new BlobInfo(name, name, content.length));
    assertThat(blobs.call(Containers.class, new ListContainers()).ids())
        .containsExactlyInAnyOrder("box", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ud800", "x\udc00y"})
  void whatIsNoTextIsNoName(String name) {
    assertThat(blobs.failure(new ObjectExists("box", name)).reason()).isEqualTo(Reason.REFUSED);
    assertThat(blobs.failure(new ContainerExists("n".repeat(5000))).reason())
        .isEqualTo(Reason.REFUSED);
  }

  @Test
  void aListingHasParts() throws Exception {
    for (String id : List.of("b", "a/2", "a/1", "c", "a/3")) {
      blobs.put("box", id, id.getBytes(UTF_8), 10);
    }

    Objects first = list("box", page(Optional.empty(), Optional.empty(), 2));
    Objects second = list("box", page(Optional.empty(), first.continuation(), 2));
    Objects third = list("box", page(Optional.empty(), second.continuation(), 2));

    assertThat(first.objects()).extracting(BlobInfo::id).containsExactly("a/1", "a/2");
    assertThat(first.last()).isFalse();
    assertThat(second.objects()).extracting(BlobInfo::id).containsExactly("a/3", "b");
    assertThat(third.objects()).extracting(BlobInfo::id).containsExactly("c");
    assertThat(third.last()).isTrue();
    assertThat(list("box", page(Optional.of("a/3"), Optional.empty(), 9)).objects())
        .extracting(BlobInfo::id)
        .containsExactly("a/3", "b", "c");
    Page until =
        new Page(
            Optional.empty(),
            Optional.of("b"),
            Optional.of("b"),
            Optional.empty(),
            OptionalLong.empty());
    assertThat(list("box", until).objects()).hasSize(3);
    assertThat(blobs.failure(new ListObjects("none", Page.ALL)).reason()).isEqualTo(Reason.REFUSED);
  }

  @Test
  void objectsAreRemoved() throws Exception {
    blobs.put("box", "a", new byte[10], 10);
    blobs.put("box", "b", new byte[10], 10);

    Failures failures =
        blobs.call(Failures.class, new RemoveObjects("box", List.of("a", "never-was", "")));

    assertThat(failures.failures()).hasSize(1);
    assertThat(blobs.size("box", "a")).isEmpty();
    assertThat(blobs.size("box", "b")).hasValue(10);
  }

  @Test
  void functionsSeeTheirOwnAndWhatTheirNamespaceShares() throws Exception {
    blobs.put("box", "a", "mine".getBytes(UTF_8), 10);
    BlobCalls other = new BlobCalls(provider, ChunkGuest.of("other"));
    BlobCalls shared = new BlobCalls(provider, new ChunkGuest("default", Optional.empty()));
    BlobCalls sharedToo = new BlobCalls(provider, new ChunkGuest("default", Optional.empty()));
    BlobCalls foreign = new BlobCalls(provider, new ChunkGuest("foreign", Optional.of("shop")));

    shared.create("box");
    shared.put("box", "a", "ours".getBytes(UTF_8), 10);

    assertThat(blobs.get("box", "a")).asString(UTF_8).isEqualTo("mine");
    assertThat(sharedToo.get("box", "a")).asString(UTF_8).isEqualTo("ours");
    assertThat(other.call(Containers.class, new ListContainers()).ids()).isEmpty();
    assertThat(other.size("box", "a")).isEmpty();
    assertThat(foreign.failure(new ObjectExists("box", "a")).reason()).isEqualTo(Reason.REFUSED);
  }

  private static Page page(Optional<String> start, Optional<String> continuation, long most) {
    return new Page(start, Optional.empty(), Optional.empty(), continuation, OptionalLong.of(most));
  }
}
