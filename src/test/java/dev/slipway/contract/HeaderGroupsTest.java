package dev.slipway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderGroupsTest {
  /** Below and above the number from which on names are hashed. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 23, 24, 25, 26, 60})
  void namesKeepTheirFirstPlaceAndAllTheirValues(int names) {
    List<Header> headers =
        IntStream.range(0, 3 * names)
            .mapToObj(i -> new Header((i < names ? "X-" : "x-") + i % names, "v" + i))
            .toList();

    HeaderGroups groups = new HeaderGroups(headers);

    Map<String, String> joined = new LinkedHashMap<>();
    IntStream.range(0, groups.count()).forEach(i -> joined.put(groups.name(i), groups.joined(i)));
    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < names; i++) {
      expected.put("x-" + i, "v%d, v%d, v%d".formatted(i, i + names, i + 2 * names));
    }
    assertThat(joined).containsExactlyEntriesOf(expected);
  }
}
