/* SPDX-License-Identifier: Apache-2.0 */
package org.openledger.attribution.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openledger.attribution.evaluation.QualityReport.Line;

class ReportLaws {

    @Property(tries = 100)
    void A234_theReportLosesNothing(@ForAll double a, @ForAll double b, @ForAll double c) {
        double lower = Math.min(a, Math.min(b, c));
        double upper = Math.max(a, Math.max(b, c));
        double value = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        QualityReport report = new QualityReport(List.of(new Line("here", "m, with x=1", "LDS", value, lower, upper)));
        String[] cells = report.csv().split("\n", -1)[1].split("\"", -1)[6].split(",", -1);
        assertThat(report.csv())
                .startsWith("setting,method,measure,value,lower,upper\n\"here\",\"m, with x=1\",\"LDS\",");
        assertThat(Double.parseDouble(cells[1])).isEqualTo(value);
        assertThat(Double.parseDouble(cells[2])).isEqualTo(lower);
        assertThat(Double.parseDouble(cells[3])).isEqualTo(upper);
    }

    @Example
    void A234_aTableForEachSettingWithGapsWhereNothingWasMeasured() {
        QualityReport report = new QualityReport(List.of(
                new Line("one", "a", "LDS", 0.5, 0.25, 0.75),
                new Line("two", "a", "LDS", 1),
                new Line("one", "b", "r", -0.12345)));
        assertThat(report.markdown()).isEqualTo("""
            ### one

            | method | LDS | r |
            |---|---|---|
            | a | 0.5000 (0.2500 to 0.7500) |  |
            | b |  | -0.1235 |

            ### two

            | method | LDS |
            |---|---|
            | a | 1.0000 |

            """);
        assertThatThrownBy(() -> new Line("a|b", "m", "x", 1)).hasMessageContaining("name <a|b>");
        assertThatThrownBy(() -> new Line("a", "m", "x", Double.NaN)).hasMessageContaining("NaN in NaN to NaN");
        assertThatThrownBy(() -> new Line("a", "m", "x", 1, 2, 3)).hasMessageContaining("1.0 in 2.0 to 3.0");
    }

    @Example
    void A234_thePictureHasADotAndABarForEachNumberInItsPlace() {
        QualityReport report = new QualityReport(List.of(
                new Line("one", "a<b", "LDS", 0.5, 0.25, 0.75),
                new Line("one", "c", "r", 1),
                new Line("one", "d", "LDS", 1)));
        String svg = IntervalPlot.svg(report, "one", "LDS");
        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").endsWith("</svg>\n");
        assertThat(svg.split("<text ", -1)).hasSameSizeAs(svg.split("</text>", -1));
        assertThat(svg).containsOnlyOnce("<path d=\"M430.0 24H630.0\"").contains("cx=\"530.0\"", "cx=\"730.0\"");
        assertThat(svg.split("<circle", -1)).hasSize(3);
        assertThat(svg).contains("a&lt;b");
        assertThatThrownBy(() -> IntervalPlot.svg(report, "two", "LDS")).hasMessageContaining("two, LDS: 0: give 1");
    }
}
