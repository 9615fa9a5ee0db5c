/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.world;

import java.util.List;
import java.util.stream.IntStream;

/** Who lives in the story: four rows' authors, of whom two are one, and four validators; two people sign with secp256k1. */
final class Cast {
    static final int VALIDATORS = 4;

    final Person operator = Person.ed25519("example.org/ledger");
    final Person node = Person.ed25519("node");
    final List<Person> authors =
            List.of(Person.ed25519("ada"), Person.ed25519("bob"), Person.ed25519("ada"), Person.secp256k1("cleo"));
    final List<Person> validators = IntStream.range(0, VALIDATORS)
            .mapToObj(i -> Person.ed25519("validator " + i))
            .toList();
    final Person payer = Person.secp256k1("dora");
    final Person owner = Person.ed25519("emil");

    /** The validator who commits votes and never reveals them. */
    Person silent() {
        return validators.get(VALIDATORS - 1);
    }
}
