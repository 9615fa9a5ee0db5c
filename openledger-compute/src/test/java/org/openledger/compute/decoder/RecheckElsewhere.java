/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.compute.decoder;

import java.util.List;
import org.openledger.inference.Prompt;
import org.openledger.spi.Generator;
import org.openledger.spi.Generator.Generation;
import org.openledger.spi.Generator.GenerationRequest;

/** A program that trains the same models again, in a process that knows nothing of the first, and prints their hashes, an answer and the verdicts on a claim and on five lies about it. */
final class RecheckElsewhere {

    private RecheckElsewhere() {}

    public static void main(String[] arguments) {
        lines(1).forEach(System.out::println);
    }

    static List<String> lines(int threads) {
        List<String> rows = Village.sea(0, 20);
        DecoderArtefact base = (DecoderArtefact)
                new DecoderTrainer(threads).build(Village.decoder(12, 1), Village.rows(Village.general()));
        DecoderArtefact adapter =
                (DecoderArtefact) new LoraTrainer(threads).build(Village.lora(8, 1), Village.rows(rows), List.of(base));
        DecoderArtefact other =
                (DecoderArtefact) new LoraTrainer(threads).build(Village.lora(8, 2), Village.rows(rows), List.of(base));
        GenerationRequest request = new GenerationRequest(
                adapter, Prompt.of("our captain").withMaxTokens(20).withSeed(9));
        Generation honest = new DecoderGenerator()
                .generate(List.of(request), Generator.TokenSink.NONE)
                .get(0);
        return List.of(
                base.hash().toString(),
                adapter.hash().toString(),
                honest.text(),
                honest.transcript().orElseThrow().toString(),
                verdict(request, honest),
                verdict(new GenerationRequest(other, request.prompt()), honest),
                verdict(new GenerationRequest(base, request.prompt()), honest),
                verdict(new GenerationRequest(adapter, request.prompt().withSeed(8)), honest),
                verdict(
                        new GenerationRequest(
                                adapter,
                                Prompt.of("our captaim").withMaxTokens(20).withSeed(9)),
                        honest),
                verdict(
                        request,
                        new Generation(
                                honest.text() + "!",
                                honest.promptTokens(),
                                honest.outputTokens(),
                                honest.transcript())));
    }

    static String verdict(GenerationRequest request, Generation claimed) {
        return new DecoderRechecker().recheck(request, claimed).getClass().getSimpleName();
    }
}
