/* Lines by month, alone or as small multiples; the unfinished last period is dashed with a hollow dot. */
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabel, withoutMarkup, type ChartStyle } from './chart-style.js';
import type { Band, MonthLines, Series, Tone, Texts } from './picture.js';

type Dated = { months: string[]; lastUnfinished: boolean };

function point(value: { number: number | null; words: string }): object | string {
  return value.number == null ? '-' : { value: value.number, words: value.words };
}

/* A finished line and, if the last period is unfinished, a dashed piece that starts at the last finished dot. */
function line(one: Series, picture: Dated, style: ChartStyle, words: Texts, axis: number, named: boolean): object[] {
  const colour = style.tone[one.tone];
  /* Amber is too pale for text. */
  const labelColour = one.tone === 'PULL' ? style.pullLine : colour;
  const last = one.values.length - 1;
  const upTo = picture.lastUnfinished ? last - 1 : last;
  const end = { show: named, color: labelColour, fontFamily: style.font, fontSize: 13, fontWeight: 600, distance: 8, minMargin: 8 };
  const shared = { type: 'line', name: one.name, xAxisIndex: axis, yAxisIndex: axis, connectNulls: false, animation: false, labelLayout: { moveOverlap: 'shiftY' }, emphasis: { disabled: true } };
  const dashed: Record<string, 'solid' | 'dashed'> = { SECOND: 'dashed' };
  const finished = {
    ...shared, symbol: 'circle', symbolSize: 5.2, showAllSymbol: true, itemStyle: { color: colour }, lineStyle: { color: colour, width: 2, type: dashed[one.tone] ?? 'solid' },
    data: one.values.map((value, i) => (i <= upTo ? point(value) : '-')),
    endLabel: { ...end, show: named && !picture.lastUnfinished, formatter: () => one.name },
  };
  if (!picture.lastUnfinished) return [...around(one, style, axis), finished];
  const unfinished = {
    ...shared, symbol: (_: unknown, at: { dataIndex: number }) => (at.dataIndex === last ? 'circle' : 'none'), symbolSize: 7, showAllSymbol: true,
    itemStyle: { color: style.surface, borderColor: colour, borderWidth: 2 }, lineStyle: { color: colour, width: 2, type: 'dashed' },
    data: one.values.map((value, i) => (i >= upTo ? point(value) : '-')),
    endLabel: { ...end, formatter: () => `{name|${withoutMarkup(one.name)}}\n{soft|${withoutMarkup(words.soFar)}}`, rich: { name: { color: labelColour, fontWeight: 600, fontSize: 13, lineHeight: 16 }, soft: { color: style.secondary, fontWeight: 400, fontSize: 12, lineHeight: 15 } } },
  };
  return [...around(one, style, axis), finished, unfinished];
}

/* The range of each value of a line, as a band of its colour. */
function around(one: Series, style: ChartStyle, axis: number): object[] {
  if (one.values.every((value) => value.low == null)) return [];
  const quiet = { type: 'line', symbol: 'none', silent: true, animation: false, tooltip: { show: false }, xAxisIndex: axis, yAxisIndex: axis, stack: `around ${one.name}`, lineStyle: { opacity: 0 } };
  return [
    { ...quiet, data: one.values.map((value) => value.low ?? '-') },
    { ...quiet, areaStyle: { color: style.tone[one.tone], opacity: 0.14 }, data: one.values.map((value) => (value.high == null ? '-' : value.high - (value.low ?? 0))) },
  ];
}

function band(limits: Band, style: ChartStyle): object[] {
  const quiet = { type: 'line', symbol: 'none', silent: true, animation: false, tooltip: { show: false } };
  return [
    { ...quiet, stack: 'band', lineStyle: { opacity: 0 }, data: limits.lower },
    { ...quiet, stack: 'band', lineStyle: { opacity: 0 }, areaStyle: { color: style.sunk, opacity: 1 }, data: limits.upper.map((upper, i) => upper - (limits.lower[i] ?? 0)) },
    { ...quiet, lineStyle: { color: style.control, width: 1 }, data: limits.centre },
  ];
}

function monthAxis(months: string[], style: ChartStyle, grid = 0): object {
  return { type: 'category', data: months, gridIndex: grid, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: style.line } }, axisLabel: axisLabel(style) };
}

function valueAxis(style: ChartStyle, grid = 0, splits = 4): object {
  return { type: 'value', min: 0, max: (range: { max: number }) => (range.max > 90 && range.max <= 100 ? 100 : null), gridIndex: grid, splitNumber: splits, axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: style.line } }, axisLabel: axisLabel(style) };
}

export function monthLinesOption(picture: MonthLines, style: ChartStyle, words: Texts): EChartsCoreOption {
  const named = picture.series.length <= 3;
  const series = [...(picture.band ? band(picture.band, style) : []), ...picture.series.flatMap((one) => line(one, picture, style, words, 0, named))];
  if (picture.marks.length) {
    const marks = picture.marks.map((mark) => ({ xAxis: mark.month, label: { formatter: () => mark.words } }));
    series.push({
      type: 'line', data: [], silent: true,
      markLine: { symbol: 'none', silent: true, animation: false, lineStyle: { type: 'dotted', color: style.secondary, width: 1.2 }, label: { position: 'end', color: style.secondary, fontFamily: style.font, fontSize: 12 }, data: marks },
    });
  }
  return {
    grid: { left: 4, right: named ? 108 : 12, top: picture.marks.length ? 26 : 12, bottom: 4, containLabel: true },
    legend: named ? { show: false } : { show: true, top: 0, left: 0, textStyle: { color: style.body, fontFamily: style.font }, selectedMode: false },
    xAxis: monthAxis(picture.months, style), yAxis: valueAxis(style), series,
  };
}
