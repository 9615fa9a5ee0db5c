/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.SIGNED;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.CONTRIBUTION_ID;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.InferenceCodecs.DETERMINISM;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;

import org.openledger.attribution.Attribution;
import org.openledger.attribution.Credit;
import org.openledger.attribution.Evidence;
import org.openledger.attribution.Grade;
import org.openledger.attribution.Method;
import org.openledger.attribution.Player;
import org.openledger.attribution.Score;
import org.openledger.attribution.Scores;
import org.openledger.attribution.Span;
import org.openledger.attribution.TokenEvidence;
import org.openledger.attribution.TokenEvidence.Count;
import org.openledger.attribution.TokenEvidence.Level;
import org.openledger.attribution.TokenEvidence.Standing;
import org.openledger.attribution.TokenEvidence.TokenShare;
import org.openledger.attribution.Unit;

/** Attributions in the log: their hash is paid by, their bytes are evidence. */
public final class AttributionCodecs {
    private static final Codec<Method> METHOD = record(
            Method::new, field(TEXT, Method::name), field(INT, Method::version), field(HASH, Method::parameters));

    private static final Codec<Credit> CREDIT = record(
            Credit::new,
            field(CONTRIBUTION_ID, Credit::row),
            field(ACCOUNT, Credit::owner),
            field(INT, Credit::ppm),
            field(TEXT, Credit::excerpt));

    private static final Codec<Player> PLAYER =
            record(Player::new, field(ACCOUNT, Player::owner), field(CONTRIBUTION_ID, Player::first));

    private static final Codec<Count> COUNT =
            record(Count::new, field(INT, Count::player), field(LONG, Count::context), field(LONG, Count::token));

    private static final Codec<Level> LEVEL =
            record(Level::new, field(INT, Level::length), field(list(COUNT), Level::counts));

    private static final Codec<TokenShare> SHARE = record(
            TokenShare::new,
            field(INT, TokenShare::player),
            field(CONTRIBUTION_ID, TokenShare::row),
            field(LONG, TokenShare::microNats));

    private static final Codec<TokenEvidence> TOKEN = record(
            TokenEvidence::new,
            field(INT, TokenEvidence::bytes),
            field(LONG, TokenEvidence::unigram),
            field(position(Standing.values()), TokenEvidence::standing),
            field(list(LEVEL), TokenEvidence::levels),
            field(list(SHARE), TokenEvidence::shares));

    private static final Codec<Span> SPAN = record(
            Span::new,
            field(INT, Span::start),
            field(INT, Span::length),
            field(CONTRIBUTION_ID, Span::row),
            field(INT, Span::rowStart));

    private static final Codec<Evidence> EVIDENCE = record(
            Evidence::new,
            field(LONG, Evidence::corpusTokens),
            field(list(PLAYER), Evidence::players),
            field(list(INT), Evidence::promptTokens),
            field(list(TOKEN), Evidence::tokens),
            field(list(SPAN), Evidence::spans));

    private static final Codec<Score> SCORE = record(
            Score::new,
            field(CONTRIBUTION_ID, Score::row),
            field(SIGNED, Score::value),
            field(LONG, Score::standardError));

    private static final Codec<Scores> SCORES = record(
            Scores::new,
            field(METHOD, Scores::method),
            field(position(Unit.values()), Scores::unit),
            field(position(Grade.values()), Scores::grade),
            field(HASH, Scores::inputs),
            field(INT, Scores::ppm),
            field(list(SCORE), Scores::rows));

    static final Codec<Attribution> ATTRIBUTION = record(
            Attribution::new,
            field(METHOD, Attribution::method),
            field(position(Grade.values()), Attribution::grade),
            field(DETERMINISM, Attribution::determinism),
            field(list(CREDIT), Attribution::credits),
            field(INT, Attribution::unattributedPpm),
            field(EVIDENCE, Attribution::evidence),
            optional(SCORES, Attribution::influence));

    private AttributionCodecs() {}
}
