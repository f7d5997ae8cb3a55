/* Shares that grow with time: steps with their ranges, and what is left of each under the axis. They differ by dashes as well as by colour. */
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabel, withoutMarkup, type ChartStyle } from './chart-style.js';
import type { Curve, ShareCurves } from './picture.js';

const NARROW = 520;
const DASHES: ('solid' | number[])[] = ['solid', [7, 4], [2, 3], [12, 4, 2, 4], [4, 4], [16, 4]];

function steps(curve: Curve, at: number, banded: boolean, narrow: boolean, style: ChartStyle): object[] {
  const colour = style.tone[curve.tone];
  const shared = { type: 'line', step: 'end', symbol: 'none', animation: false, emphasis: { disabled: true } };
  const quiet = { ...shared, silent: true, tooltip: { show: false }, lineStyle: { opacity: 0 } };
  const line = { ...shared, color: colour, lineStyle: { color: colour, width: 2, type: DASHES[at] }, itemStyle: { color: colour } };
  const series: object[] = [];
  if (banded) {
    series.push({ ...quiet, stack: `band${at}`, data: curve.low });
    series.push({ ...quiet, stack: `band${at}`, areaStyle: { color: colour, opacity: 0.13 }, data: curve.high.map((high, i) => high - (curve.low[i] ?? 0)) });
  }
  if (curve.most.some((most, i) => most > (curve.least[i] ?? 0))) {
    series.push({ ...line, silent: true, tooltip: { show: false }, lineStyle: { ...line.lineStyle, width: 1 }, data: curve.most });
  }
  series.push({
    ...line, name: curve.words, symbol: 'circle', symbolSize: 9, showSymbol: true, showAllSymbol: true, itemStyle: { color: colour, opacity: 0 },
    data: curve.least.map((value, i) => ({ value, words: curve.tips[i] })),
    labelLayout: { moveOverlap: 'shiftY' },
    endLabel: { show: !narrow, color: colour, fontFamily: style.font, fontSize: 13, fontWeight: 600, distance: 8, formatter: () => curve.words, width: 132, overflow: 'break', lineHeight: 15 },
  });
  return series;
}

export function shareCurvesOption(picture: ShareCurves, style: ChartStyle, width: number): EChartsCoreOption {
  const narrow = width < NARROW;
  const named = new Map(picture.ticks.map((tick) => [tick.hour, tick]));
  const rich = Object.fromEntries(picture.curves.map((curve, i) => [`left${i}`, { color: style.tone[curve.tone], fontWeight: 600, fontSize: 12, lineHeight: 16 }]));
  const label = (index: number) => {
    const tick = named.get(picture.hours[index] ?? -1);
    return tick ? [withoutMarkup(tick.name), ...tick.left.map((left, i) => `{left${i}|${withoutMarkup(left)}}`)].join('\n') : '';
  };
  const isNamed = (index: number) => named.has(picture.hours[index] ?? -1);
  const rows = picture.curves.length;
  return {
    grid: { left: 44, right: narrow ? 16 : 146, top: narrow ? 26 + 20 * rows : 26, bottom: 50 + 16 * rows },
    legend: narrow ? { show: true, top: 0, left: 0, orient: 'vertical', itemWidth: 34, selectedMode: false, data: picture.curves.map((curve) => ({ name: curve.words, icon: 'path://M0 0h1v1z', itemStyle: { opacity: 0 } })), textStyle: { color: style.body, fontFamily: style.font, fontSize: 12.5 } } : { show: false },
    title: { text: picture.left, left: 0, bottom: 0, textStyle: { color: style.secondary, fontSize: 12, fontWeight: 400, fontFamily: style.font } },
    xAxis: {
      type: 'category', data: picture.hours.map(String), boundaryGap: false, axisTick: { show: true, alignWithLabel: true, interval: isNamed, lineStyle: { color: style.control } }, axisLine: { lineStyle: { color: style.control } },
      axisLabel: { ...axisLabel(style), hideOverlap: false, interval: isNamed, formatter: (_: string, index: number) => label(index), rich, lineHeight: 16 },
    },
    yAxis: { type: 'value', min: 0, max: (range: { max: number }) => Math.min(100, Math.ceil(range.max / 20) * 20), interval: 20, axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: style.line } }, axisLabel: { ...axisLabel(style), formatter: '{value}%' } },
    series: [
      ...picture.curves.flatMap((curve, i) => steps(curve, i, rows <= 2, narrow, style)),
      {
        type: 'line', data: [], silent: true,
        markLine: { symbol: 'none', silent: true, animation: false, lineStyle: { type: 'dotted', color: style.secondary, width: 1.4 }, label: { position: 'end', color: style.body, fontFamily: style.font, fontSize: 12, formatter: () => picture.markWords }, data: [{ xAxis: String(picture.mark) }] },
      },
    ],
  };
}
