/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.BYTES;
import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.SIGNED;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.ModelCodecs.MODEL_ID;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.inference.Determinism;
import org.openledger.inference.InferenceCommand.Abandon;
import org.openledger.inference.InferenceCommand.Ask;
import org.openledger.inference.InferenceCommand.Settle;
import org.openledger.inference.InferenceEvent.Refunded;
import org.openledger.inference.InferenceEvent.Requested;
import org.openledger.inference.InferenceEvent.Settled;
import org.openledger.inference.InferenceRequest;
import org.openledger.inference.Influence;
import org.openledger.inference.RequestId;
import org.openledger.inference.Settlement;
import org.openledger.reward.FeeSplit;

/** Requests and settlements in the log. */
public final class InferenceCodecs {
    /** The id of a request. */
    public static final Codec<RequestId> REQUEST_ID = as(LONG, RequestId::ordinal, RequestId::new);

    static final Codec<Determinism> DETERMINISM = position(Determinism.values());

    private static final Codec<Settlement.RowCredit> CREDIT = record(
            Settlement.RowCredit::new,
            field(CONTRIBUTION_ID, Settlement.RowCredit::row),
            field(INT, Settlement.RowCredit::ppm));

    private static final Codec<Influence.RowScore> SCORE = record(
            Influence.RowScore::new,
            field(CONTRIBUTION_ID, Influence.RowScore::row),
            field(SIGNED, Influence.RowScore::score));

    private static final Codec<Influence> INFLUENCE = record(
            Influence::new,
            field(TEXT, Influence::method),
            field(INT, Influence::ppm),
            field(list(SCORE), Influence::scores));

    /** A settlement, which the state keeps as it stands in the log. */
    public static final Codec<Settlement> SETTLEMENT = record(
            Settlement::new,
            field(REQUEST_ID, Settlement::request),
            field(HASH, Settlement::output),
            field(INT, Settlement::outputTokens),
            field(HASH, Settlement::attribution),
            field(list(CREDIT), Settlement::credits),
            field(DETERMINISM, Settlement::determinism),
            field(BYTES, Settlement::nodeSignature),
            optional(INFLUENCE, Settlement::influence));

    private static final Codec<FeeSplit> SPLIT = record(
            FeeSplit::new,
            field(AMOUNT, FeeSplit::platform),
            field(AMOUNT, FeeSplit::node),
            field(AMOUNT, FeeSplit::model),
            field(AMOUNT, FeeSplit::stakers),
            field(AMOUNT, FeeSplit::validators),
            field(AMOUNT, FeeSplit::contributors));

    /** A request as the state keeps it. */
    public static final Codec<InferenceRequest> REQUEST = record(
            InferenceRequest::new,
            field(REQUEST_ID, InferenceRequest::id),
            field(ACCOUNT, InferenceRequest::payer),
            field(MODEL_ID, InferenceRequest::model),
            field(ACCOUNT, InferenceRequest::modelOwner),
            field(ACCOUNT, InferenceRequest::node),
            field(HASH, InferenceRequest::prompt),
            field(INT, InferenceRequest::promptTokens),
            field(INT, InferenceRequest::maxTokens),
            field(LONG, InferenceRequest::seed),
            field(AMOUNT, InferenceRequest::maxFee),
            field(INT, InferenceRequest::parameters),
            field(LONG, InferenceRequest::deadline),
            field(position(InferenceRequest.Status.values()), InferenceRequest::status),
            field(LONG, InferenceRequest::height));

    static final Codec<Ask> ASK = record(
            Ask::new,
            field(MODEL_ID, Ask::model),
            field(HASH, Ask::prompt),
            field(INT, Ask::promptTokens),
            field(INT, Ask::maxTokens),
            field(LONG, Ask::seed),
            field(AMOUNT, Ask::maxFee));

    static final Codec<Settle> SETTLE = record(Settle::new, field(SETTLEMENT, Settle::settlement));

    static final Codec<Abandon> ABANDON =
            record(Abandon::new, field(REQUEST_ID, Abandon::request), field(TEXT, Abandon::reason));

    static final Codec<Requested> REQUESTED = record(Requested::new, field(REQUEST, Requested::request));

    static final Codec<Settled> SETTLED =
            record(Settled::new, field(SETTLEMENT, Settled::settlement), field(SPLIT, Settled::split));

    static final Codec<Refunded> REFUNDED =
            record(Refunded::new, field(REQUEST_ID, Refunded::request), field(TEXT, Refunded::reason));

    private InferenceCodecs() {}
}
