/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.verifier.facts;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openledger.verifier.bytes.Digest;
import org.openledger.verifier.bytes.MalformedException;
import org.openledger.verifier.cbor.Item;
import org.openledger.verifier.schema.Fields;
import org.openledger.verifier.schema.Values;

/**
 * A published model.
 *
 * @param id which
 * @param owner who published it
 * @param datanet on whose rows it was built
 * @param family how it was built, and with which version of that way
 * @param parameters the family's own integers that fit a count, by name
 * @param data the version of the Datanet that it was built on
 * @param artefact the hash of what was built
 * @param height the leaf that published it
 */
public record Model(
        long id,
        Digest owner,
        long datanet,
        Item family,
        SortedMap<String, Item> parameters,
        Version data,
        Digest artefact,
        long height) {

    /** The model that a record is. */
    public static Model of(Fields fields) {
        Fields spec = fields.fields(3);
        return new Model(
                fields.number(1),
                fields.digest(2),
                spec.number(2),
                spec.item(3),
                parameters(spec.list(4, pair -> pair)),
                Version.of(fields.fields(4)),
                fields.digest(5),
                fields.number(6));
    }

    /** The family as name/version. */
    public String familyName() {
        List<Item> parts = Values.tuple("model family", family, 2);
        return Values.text("model family", parts.get(0)) + "/" + Values.number("model family", parts.get(1));
    }

    /** A parameter that is a count, or what the family takes where the model names none. */
    public long parameter(String name, long otherwise) {
        Item value = parameters.get(name);
        return value == null ? otherwise : Values.number("model parameter " + name, value);
    }

    private static SortedMap<String, Item> parameters(List<Item> pairs) {
        TreeMap<String, Item> parameters = new TreeMap<>(Model::byCodePoint);
        for (Item pair : pairs) {
            List<Item> parts = Values.tuple("model parameter", pair, 2);
            String name = Values.text("model parameter", parts.get(0));
            if (!parameters.isEmpty() && byCodePoint(name, parameters.lastKey()) <= 0) {
                throw new MalformedException(
                        "model parameter", name + " after " + parameters.lastKey(), "ascending names");
            }
            parameters.put(name, parts.get(1));
        }
        return parameters;
    }

    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
