/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openledger.audit.Hash;
import org.openledger.datanet.ContributionId;
import org.openledger.datanet.DatasetVersion;
import org.openledger.model.ModelFamily;
import org.openledger.spi.ModelArtefact;

/** A model of a study: the rows of its version, and how much each is worth. */
final class PlantedModel implements ModelArtefact {
    private final ModelFamily family;
    private final Hash hash;
    private final List<ContributionId> rows;
    private final long[] worthUpTo;

    PlantedModel(
            ModelFamily family,
            String name,
            DatasetVersion data,
            List<ContributionId> rows,
            PlantedAttributor rules,
            Truth truth) {
        this.family = family;
        this.hash =
                Hash.sha256((name + " on version " + data.number() + " of " + data.datanet() + " " + data.manifest())
                        .getBytes(StandardCharsets.UTF_8));
        this.rows = List.copyOf(rows);
        this.worthUpTo = new long[rows.size()];
        long sum = 0;
        for (int i = 0; i < worthUpTo.length; i++) {
            ContributionId row = rows.get(i);
            sum += rules.clusters() && truth.isCopy(row) ? 0 : truth.worth(row);
            worthUpTo[i] = sum;
        }
    }

    /** A row, drawn by worth; any row where none is worth anything. */
    ContributionId used(RandomGenerator random) {
        long all = worthUpTo[worthUpTo.length - 1];
        if (all == 0) {
            return any(random);
        }
        long point = (long) (random.nextDouble() * all);
        int found = Arrays.binarySearch(worthUpTo, point + 1);
        int place = found >= 0 ? found : -found - 1;
        while (place > 0 && worthUpTo[place - 1] == worthUpTo[place]) {
            place--;
        }
        return rows.get(place);
    }

    boolean has(ContributionId row) {
        return Collections.binarySearch(rows, row) >= 0;
    }

    /** A row, whatever it is worth. */
    ContributionId any(RandomGenerator random) {
        return rows.get(random.nextInt(rows.size()));
    }

    /** That many of its rows at most, ascending, each set of them as likely. */
    List<ContributionId> sample(int most, RandomGenerator random) {
        if (rows.size() <= most) {
            return rows;
        }
        List<ContributionId> drawn = new ArrayList<>(rows);
        for (int i = 0; i < most; i++) {
            Collections.swap(drawn, i, random.nextInt(i, drawn.size()));
        }
        return drawn.subList(0, most).stream().sorted().toList();
    }

    @Override
    public ModelFamily family() {
        return family;
    }

    @Override
    public Hash hash() {
        return hash;
    }

    @Override
    public int countTokens(String text) {
        return Math.max(1, text.length() / 4);
    }
}
