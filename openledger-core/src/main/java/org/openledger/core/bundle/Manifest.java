/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.bundle;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openledger.TamperedException;
import org.openledger.audit.Hash;
import org.openledger.audit.InclusionProof;
import org.openledger.core.log.MerkleTree;
import org.openledger.datanet.Contribution;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;

/** The tree over the rows of a version: it shows that a row is one of those that a model was built on. */
final class Manifest {

    private final DatasetVersion version;
    private final MerkleTree tree = new MerkleTree();
    private final Map<ContributionId, Integer> positions = new HashMap<>();

    /**
     * The manifest of a version.
     *
     * @param rows its rows, in order of their ids
     * @throws TamperedException if they are not those of the published root
     */
    Manifest(DatasetVersion version, List<Contribution> rows) {
        this.version = version;
        for (Contribution row : rows) {
            positions.put(row.id(), positions.size());
            tree.append(ByteBuffer.allocate(Long.BYTES + Hash.BYTES)
                    .putLong(row.id().ordinal())
                    .put(row.commitment().bytes())
                    .array());
        }
        if (!tree.root().equals(version.manifest())) {
            throw new TamperedException(
                    "manifest of version " + version.number() + " of " + version.datanet(),
                    version.manifest().toString(),
                    tree.root().toString());
        }
    }

    DatasetVersion version() {
        return version;
    }

    int rows() {
        return positions.size();
    }

    boolean contains(ContributionId row) {
        return positions.containsKey(row);
    }

    InclusionProof proof(ContributionId row) {
        Integer position = positions.get(row);
        if (position == null) {
            throw new IllegalArgumentException(row + " is not in version " + version.number());
        }
        return tree.inclusion(position, tree.size());
    }
}
