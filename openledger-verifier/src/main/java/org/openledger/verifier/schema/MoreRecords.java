/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.schema;

import static org.openledger.verifier.schema.Records.AMOUNT;

import java.util.List;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.cbor.Item;

/** The records of the events and commands that no bundle carries. */
final class MoreRecords {
    /** A set of names: the sum of 2 to the power of their positions. */
    static final Shape SET = Shape.number(0, Integer.MAX_VALUE);

    /** What an application wrote. */
    static final Shape BYTES = Shape.octets(0, 60_000);

    static final RecordShape RIGHTS = RecordShape.of("UsageRights")
            .with("licence", Shape.text(200))
            .with("training", Shape.bool())
            .with("derivatives", Shape.bool())
            .with("use", Records.USE)
            .with("until", Records.TIME);

    static final RecordShape TERMS = RecordShape.of("DatanetTerms")
            .with("name", Shape.text(80))
            .with("kind", Shape.position(8))
            .with("purpose", Shape.text(2_000))
            .maybe("language", Shape.text(35))
            .with("minStake", AMOUNT)
            .with("rights", RIGHTS)
            .with("openToAll", Shape.bool())
            .with("domain", Shape.text(60))
            .with("experts", Records.COUNT);

    static final RecordShape PROFILE = RecordShape.of("QualityProfile")
            .with("rows", Records.COUNT)
            .with("duplicatePpm", Records.PPM)
            .with("stalePpm", Records.PPM)
            .with("topAuthorPpm", Records.PPM)
            .with("topClassPpm", Records.PPM)
            .with("missingPpm", Records.PPM)
            .with("disagreementPpm", Records.PPM)
            .with("staleAfter", Records.TIME);

    static final RecordShape GRADE = RecordShape.of("MethodGrade")
            .with("model", Records.ORDINAL)
            .with("method", Shape.text(80))
            .with("ldsPpm", Shape.signed())
            .with("ldsLowerPpm", Shape.signed())
            .with("weightPpm", Records.PPM)
            .with("evidence", Records.HASH)
            .with(
                    "agreements",
                    Shape.list(
                            8,
                            RecordShape.of("Agreement")
                                    .with("method", Shape.text(80))
                                    .with("spearmanPpm", Shape.signed())));

    /** What members may change: spend of the commons, new terms, or somebody's roles. */
    static final Shape CHANGE = MoreRecords::requireChange;

    private static final RecordShape SPEND =
            RecordShape.of("Spend").with("to", Records.ACCOUNT).with("amount", AMOUNT);
    private static final RecordShape SET_ROLES =
            RecordShape.of("SetRoles").with("account", Records.ACCOUNT).with("roles", SET);

    private MoreRecords() {}

    private static void requireChange(String place, Item item) {
        List<Item> parts = Values.tuple(place, item, 2);
        long sort = Values.number(place, parts.get(0));
        if (sort < 1 || sort > 3) {
            throw new MalformedException(place, "a change of sort " + sort, "1 to 3");
        }
        Shape shape = sort == 1 ? SPEND : sort == 2 ? TERMS : SET_ROLES;
        shape.require(place, parts.get(1));
    }
}
