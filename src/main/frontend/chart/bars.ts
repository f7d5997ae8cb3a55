/*
 * Horizontal bars: one in each category, or several side by side. A suppressed value is a stub of one fixed length and sets no
 * axis maximum. Where each category has one bar only, the series are stacked, so that the bar is beside its label.
 */
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabel, decal, type ChartStyle } from './chart-style.js';
import type { Series, Texts } from './picture.js';

const STUB_SHARE = 0.03;

function largest(series: Series[]): number {
  return Math.max(1, ...series.flatMap((one) => one.values.map((value) => value.number ?? 0)));
}

function bar(one: Series, style: ChartStyle, words: Texts, stub: number, grouped: boolean, stacked: boolean): object {
  const colour = style.tone[one.tone];
  return {
    type: 'bar', name: one.name, stack: stacked ? 'one' : undefined, barMaxWidth: grouped && !stacked ? 12 : 18, barMinWidth: 5, barGap: '15%', barCategoryGap: '32%', cursor: 'pointer',
    itemStyle: { color: colour, borderRadius: 2, borderColor: one.tone === 'PULL' ? style.pullLine : colour, borderWidth: one.tone === 'PULL' ? 1 : 0, decal: grouped || style.patterns ? decal(one.tone) : undefined },
    data: one.values.map((value) =>
      stacked && !value.words && value.number === 0 ? '-' : value.number == null
        ? { value: stub, name: 'hidden', itemStyle: { color: style.surface, borderColor: style.control, borderType: 'dashed', borderWidth: 1, decal: { symbol: 'none' } }, label: { formatter: () => words.hidden, color: style.secondary, fontWeight: 400 }, tooltip: { show: false } }
        : { value: value.number, words: value.words },
    ),
    label: { show: true, position: 'right', color: style.header, fontFamily: style.font, fontSize: grouped && !stacked ? 12 : 13, fontWeight: 600, formatter: (at: { value: number }) => (grouped && at.value === 0 ? '' : at.value.toLocaleString('en-GB')) },
  };
}

export function barsOption(categories: string[], series: Series[], style: ChartStyle, words: Texts, stacked = false): EChartsCoreOption {
  const grouped = series.length > 1;
  const top = largest(series);
  return {
    grid: { left: 4, right: 56, top: grouped ? 30 : 4, bottom: 4, containLabel: true },
    legend: grouped ? { show: true, top: 0, left: 0, itemWidth: 12, itemHeight: 12, icon: 'rect', itemGap: 18, textStyle: { color: style.body, fontFamily: style.font, fontSize: 12.5 }, selectedMode: false } : { show: false },
    xAxis: { type: 'value', min: 0, max: top, show: false },
    yAxis: {
      type: 'category', data: categories, inverse: true, axisTick: { show: false }, axisLine: { show: true, lineStyle: { color: style.control } },
      axisLabel: { ...axisLabel(style, 13.5), color: style.header, hideOverlap: false, interval: 0, width: stacked ? 260 : 190, overflow: 'truncate' },
    },
    series: series.map((one) => bar(one, style, words, top * STUB_SHARE, grouped, stacked)),
  };
}
