/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openledger.verifier.TestKeys;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.bytes.Octets;
import org.openledger.verifier.log.GrowingRoot;
import org.openledger.verifier.report.Finding;

/** An exported log is read whole, and only as its key signed it. Nobody signed the commands of these lives, and that is all that is refused. */
class ExportedLogTest {
    private static final TestKeys KEY = TestKeys.of("town.example");
    private static final int LEAVES = 600;

    @TempDir
    Path folder;

    @BeforeEach
    void export() throws IOException {
        List<Octets> leaves = RealLog.all().get(0).leaves().subList(0, LEAVES);
        GrowingRoot root = new GrowingRoot();
        for (int bundle = 0; bundle * ExportedLog.WIDTH < leaves.size(); bundle++) {
            int end = Math.min(leaves.size(), (bundle + 1) * ExportedLog.WIDTH);
            ByteArrayOutputStream entries = new ByteArrayOutputStream();
            for (Octets leaf : leaves.subList(bundle * ExportedLog.WIDTH, end)) {
                entries.write(leaf.length() >>> Byte.SIZE);
                entries.write(leaf.length());
                entries.writeBytes(leaf.toArray());
                root.append(leaf);
            }
            Path file = folder.resolve(ExportedLog.path(bundle, end - bundle * ExportedLog.WIDTH));
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            Files.write(file, entries.toByteArray());
        }
        String root64 = TestKeys.base64(root.root().octets());
        String text = String.join("\n", KEY.name(), Integer.toString(LEAVES), root64, "");
        Files.writeString(folder.resolve("checkpoint"), KEY.note(text));
    }

    @Test
    void allButTheSignaturesHold() throws IOException {
        assertThat(refused(KEY)).containsExactly("signature.command");
    }

    @Test
    void anotherKeyDidNotSignIt() throws IOException {
        assertThat(refused(TestKeys.of("other.example"))).contains("log.checkpoint");
    }

    @Test
    void anotherLeafLeadsToAnotherRoot() throws IOException {
        Path file = folder.resolve(ExportedLog.path(1, ExportedLog.WIDTH));
        byte[] entries = Files.readAllBytes(file);
        byte[] other = Files.readAllBytes(folder.resolve(ExportedLog.path(2, LEAVES - 2 * ExportedLog.WIDTH)));
        int length = ((entries[0] & 0xff) << Byte.SIZE) + (entries[1] & 0xff) + 2;
        int others = ((other[0] & 0xff) << Byte.SIZE) + (other[1] & 0xff) + 2;
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(other, 0, others);
        changed.write(entries, length, entries.length - length);
        Files.write(file, changed.toByteArray());

        assertThat(refused(KEY)).contains("log.root");
    }

    @Test
    void aBundleThatIsCutOffIsUnreadable() throws IOException {
        Path file = folder.resolve(ExportedLog.path(0, ExportedLog.WIDTH));
        byte[] entries = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(entries, entries.length - 1));

        assertThatThrownBy(() -> refused(KEY)).isInstanceOf(MalformedException.class);
    }

    @Test
    void pathsOfLargeLogs() {
        assertThat(ExportedLog.path(1_234_067, ExportedLog.WIDTH)).isEqualTo("tile/entries/x001/x234/067");
        assertThat(ExportedLog.path(0, 7)).isEqualTo("tile/entries/000.p/7");
    }

    private Set<String> refused(TestKeys key) throws IOException {
        return Economy.audit(key.verifierKey(), ExportedLog.in(folder))
                .refused()
                .map(Finding::check)
                .map(check -> check.name())
                .collect(Collectors.toSet());
    }
}
