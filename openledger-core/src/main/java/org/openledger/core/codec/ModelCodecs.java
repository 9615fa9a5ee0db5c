/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.core.codec;

import static org.openledger.core.codec.Basics.HASH;
import static org.openledger.core.codec.Basics.INT;
import static org.openledger.core.codec.Basics.LONG;
import static org.openledger.core.codec.Basics.TEXT;
import static org.openledger.core.codec.Basics.as;
import static org.openledger.core.codec.Basics.by;
import static org.openledger.core.codec.Basics.list;
import static org.openledger.core.codec.Basics.position;
import static org.openledger.core.codec.DatanetCodecs.DATANET_ID;
import static org.openledger.core.codec.DatanetCodecs.VERSION;
import static org.openledger.core.codec.Field.field;
import static org.openledger.core.codec.Field.optional;
import static org.openledger.core.codec.PartyCodecs.ACCOUNT;
import static org.openledger.core.codec.Records.record;
import static org.openledger.core.codec.TokenCodecs.AMOUNT;

import org.openledger.model.Descent;
import org.openledger.model.Job;
import org.openledger.model.JobId;
import org.openledger.model.Lineage;
import org.openledger.model.ModelCommand.CancelJob;
import org.openledger.model.ModelCommand.CloseJob;
import org.openledger.model.ModelCommand.MeterJob;
import org.openledger.model.ModelCommand.OpenJob;
import org.openledger.model.ModelCommand.Publish;
import org.openledger.model.ModelEvent.Descended;
import org.openledger.model.ModelEvent.JobEnded;
import org.openledger.model.ModelEvent.JobMetered;
import org.openledger.model.ModelEvent.JobOpened;
import org.openledger.model.ModelEvent.Published;
import org.openledger.model.ModelFamily;
import org.openledger.model.ModelId;
import org.openledger.model.ModelSpec;
import org.openledger.model.ModelVersion;
import org.openledger.model.Royalty;
import org.openledger.model.RoyaltyMode;
import org.openledger.token.BasisPoints;

/** Models in the log. */
public final class ModelCodecs {
    /** The id of a model. */
    public static final Codec<ModelId> MODEL_ID = as(LONG, ModelId::ordinal, ModelId::new);

    private static final Codec<ModelFamily> FAMILY =
            by((out, family) -> out.array(2).text(family.name()).uint(family.version()), in -> {
                in.array(2);
                return new ModelFamily(in.text(), INT.read(in));
            });

    static final Codec<ModelSpec> SPEC = record(
            ModelSpec::new,
            field(TEXT, ModelSpec::name),
            field(DATANET_ID, ModelSpec::datanet),
            field(FAMILY, ModelSpec::family),
            field(new NumbersCodec(), ModelSpec::parameters));

    /** A published model, which the state keeps as it stands in the log. */
    public static final Codec<ModelVersion> MODEL = record(
            ModelVersion::new,
            field(MODEL_ID, ModelVersion::id),
            field(ACCOUNT, ModelVersion::owner),
            field(SPEC, ModelVersion::spec),
            field(VERSION, ModelVersion::data),
            field(HASH, ModelVersion::artefact),
            field(LONG, ModelVersion::height));

    private static final Codec<Lineage> LINEAGE = record(
            Lineage::new,
            field(position(RoyaltyMode.values()), Lineage::mode),
            field(as(INT, BasisPoints::value, BasisPoints::new), Lineage::licence),
            field(list(MODEL_ID), Lineage::parents));

    private static final Codec<Royalty> ROYALTY = record(
            Royalty::new,
            field(MODEL_ID, Royalty::ancestor),
            field(ACCOUNT, Royalty::owner),
            field(LONG, Royalty::share));

    /** What follows from a lineage, which the state keeps as it stands in the log. */
    public static final Codec<Descent> DESCENT = record(
            Descent::new,
            field(MODEL_ID, Descent::model),
            field(LINEAGE, Descent::lineage),
            field(INT, Descent::depth),
            field(list(ROYALTY), Descent::royalties));

    static final Codec<Publish> PUBLISH = record(
            Publish::new,
            field(SPEC, Publish::spec),
            field(INT, Publish::version),
            field(HASH, Publish::artefact),
            optional(LINEAGE, Publish::lineage));

    static final Codec<Descended> DESCENDED = record(Descended::new, field(DESCENT, Descended::descent));

    static final Codec<Published> PUBLISHED = record(Published::new, field(MODEL, Published::model));

    private static final Codec<JobId> JOB_ID = as(LONG, JobId::ordinal, JobId::new);

    private static final Codec<Job.Status> JOB_STATUS = position(Job.Status.values());

    /** A job, which the state keeps as it stands in the log. */
    public static final Codec<Job> JOB = record(
            Job::new,
            field(JOB_ID, Job::id),
            field(ACCOUNT, Job::payer),
            field(ACCOUNT, Job::node),
            field(DATANET_ID, Job::datanet),
            field(INT, Job::version),
            field(AMOUNT, Job::maxFee),
            field(TEXT, Job::terms),
            field(INT, Job::parameters),
            field(LONG, Job::deadline),
            field(INT, Job::metered),
            field(AMOUNT, Job::paid),
            field(JOB_STATUS, Job::status));

    static final Codec<OpenJob> OPEN_JOB = record(
            OpenJob::new,
            field(DATANET_ID, OpenJob::datanet),
            field(INT, OpenJob::version),
            field(AMOUNT, OpenJob::maxFee),
            field(TEXT, OpenJob::terms));

    static final Codec<MeterJob> METER_JOB = record(
            MeterJob::new,
            field(JOB_ID, MeterJob::job),
            field(INT, MeterJob::sequence),
            field(LONG, MeterJob::steps),
            field(LONG, MeterJob::tokens));

    static final Codec<CloseJob> CLOSE_JOB = record(CloseJob::new, field(JOB_ID, CloseJob::job));

    static final Codec<CancelJob> CANCEL_JOB = record(CancelJob::new, field(JOB_ID, CancelJob::job));

    static final Codec<JobOpened> JOB_OPENED = record(JobOpened::new, field(JOB, JobOpened::job));

    static final Codec<JobMetered> JOB_METERED = record(
            JobMetered::new,
            field(JOB_ID, JobMetered::job),
            field(LONG, JobMetered::steps),
            field(LONG, JobMetered::tokens),
            field(AMOUNT, JobMetered::node),
            field(AMOUNT, JobMetered::data));

    static final Codec<JobEnded> JOB_ENDED = record(
            JobEnded::new,
            field(JOB_ID, JobEnded::job),
            field(JOB_STATUS, JobEnded::status),
            field(AMOUNT, JobEnded::returned));

    private ModelCodecs() {}
}
