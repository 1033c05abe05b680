package dev.tocsin.standalone.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.embedded.process.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListenAddressTest {

    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void chosenPortIsTaken() {
        int port = FreePort.find();

        assertThat(ListenAddress.choose(LOOPBACK, Optional.of(port))).isEqualTo(new ListenAddress(LOOPBACK, port));
    }

    @Test
    void chosenPortThatSomebodyHasIsRefusedWithWhatToDo() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            assertThatThrownBy(() -> ListenAddress.choose(LOOPBACK, Optional.of(somebody.getLocalPort())))
                    .isInstanceOf(UnusableSettingException.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort() + " on 127.0.0.1 is taken")
                    .hasMessageContaining("--port N");
        }
    }

    @Test
    void withoutAChoiceAnotherPortServesWhereTheUsualOneIsTaken() throws IOException {
        try (ServerSocket alertmanager = new ServerSocket()) {
            bindUsualPort(alertmanager);

            ListenAddress address = ListenAddress.choose(LOOPBACK, Optional.empty());

            assertThat(address.port()).isNotEqualTo(9093).isPositive();
        }
    }

    @Test
    void linkToAllAddressesIsOneThatWorksHere() {
        assertThat(new ListenAddress("0.0.0.0", 9093).url()).isEqualTo("http://127.0.0.1:9093");
        assertThat(new ListenAddress("10.0.0.7", 80).url()).isEqualTo("http://10.0.0.7:80");
    }

    /** That it is taken already serves the test as well. */
    private static void bindUsualPort(ServerSocket socket) {
        try {
            socket.bind(new InetSocketAddress(LOOPBACK, 9093));
        } catch (IOException alreadyTaken) {
            assertThat(alreadyTaken).hasMessageContaining("in use");
        }
    }
}
