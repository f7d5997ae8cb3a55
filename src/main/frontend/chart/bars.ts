/* Horizontal bars, alone or in groups; a suppressed value is a stub of one fixed length and sets no axis maximum. */
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabel, decal, type Look } from './look.js';
import type { Series, Words } from './picture.js';

const STUB_SHARE = 0.03;

function largest(series: Series[]): number {
  return Math.max(1, ...series.flatMap((one) => one.values.map((value) => value.number ?? 0)));
}

function bar(one: Series, look: Look, words: Words, stub: number, grouped: boolean): object {
  const colour = look.tone[one.tone];
  return {
    type: 'bar', name: one.name, barMaxWidth: grouped ? 12 : 18, barMinWidth: 5, barGap: '15%', barCategoryGap: '32%', cursor: 'pointer',
    itemStyle: { color: colour, borderRadius: 2, borderColor: one.tone === 'PULL' ? look.pullLine : colour, borderWidth: one.tone === 'PULL' ? 1 : 0, decal: grouped || look.patterns ? decal(one.tone) : undefined },
    data: one.values.map((value) =>
      value.number == null
        ? { value: stub, name: 'hidden', itemStyle: { color: look.surface, borderColor: look.control, borderType: 'dashed', borderWidth: 1, decal: { symbol: 'none' } }, label: { formatter: () => words.hidden, color: look.secondary, fontWeight: 400 }, tooltip: { show: false } }
        : { value: value.number, words: value.words },
    ),
    label: { show: true, position: 'right', color: look.header, fontFamily: look.font, fontSize: grouped ? 12 : 13, fontWeight: 600, formatter: (at: { value: number }) => (grouped && at.value === 0 ? '' : at.value.toLocaleString('en-GB')) },
  };
}

export function barsOption(categories: string[], series: Series[], look: Look, words: Words): EChartsCoreOption {
  const grouped = series.length > 1;
  const top = largest(series);
  return {
    grid: { left: 4, right: 56, top: grouped ? 30 : 4, bottom: 4, containLabel: true },
    legend: grouped ? { show: true, top: 0, left: 0, itemWidth: 12, itemHeight: 12, icon: 'rect', itemGap: 18, textStyle: { color: look.body, fontFamily: look.font, fontSize: 12.5 }, selectedMode: false } : { show: false },
    xAxis: { type: 'value', min: 0, max: top, show: false },
    yAxis: {
      type: 'category', data: categories, inverse: true, axisTick: { show: false }, axisLine: { show: true, lineStyle: { color: look.control } },
      axisLabel: { ...axisLabel(look, 13.5), color: look.header, hideOverlap: false, interval: 0, width: 190, overflow: 'truncate' },
    },
    series: series.map((one) => bar(one, look, words, top * STUB_SHARE, grouped)),
  };
}
