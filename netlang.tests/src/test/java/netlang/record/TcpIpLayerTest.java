package netlang.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netlang.sim.record.TcpIpLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpIpLayerTest {

  @ParameterizedTest
  @CsvSource({
    "1, Network access",
    "2, Network access",
    "3, Internet",
    "4, Transport",
    "5, Application",
    "6, Application",
    "7, Application"
  })
  void osiLayersMapToThoseOfTheInternetModel(int osi, String title) {
    assertEquals(title, TcpIpLayer.ofOsi(osi).title());
  }

  @Test
  void thereIsNoLayerEight() {
    assertThrows(IllegalArgumentException.class, () -> TcpIpLayer.ofOsi(8));
  }
}
