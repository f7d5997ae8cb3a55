/* Lines by month, alone or as small multiples; the unfinished last period is dashed with a hollow dot. */
import type { EChartsCoreOption } from 'echarts/core';
import { axisLabel, plain, type Look } from './look.js';
import type { Band, MonthLines, Series, Tone, Words } from './picture.js';

type Dated = { months: string[]; lastUnfinished: boolean };

function point(value: { number: number | null; words: string }): object | string {
  return value.number == null ? '-' : { value: value.number, words: value.words };
}

/* A finished line and, if the last period is unfinished, a dashed piece that starts at the last finished dot. */
function line(one: Series, picture: Dated, look: Look, words: Words, axis: number, named: boolean): object[] {
  const colour = look.tone[one.tone];
  /* Amber is too pale for letters. */
  const ink = one.tone === 'PULL' ? look.pullLine : colour;
  const last = one.values.length - 1;
  const upTo = picture.lastUnfinished ? last - 1 : last;
  const end = { show: named, color: ink, fontFamily: look.font, fontSize: 13, fontWeight: 600, distance: 8, minMargin: 8 };
  const shared = { type: 'line', name: one.name, xAxisIndex: axis, yAxisIndex: axis, connectNulls: false, animation: false, labelLayout: { moveOverlap: 'shiftY' }, emphasis: { disabled: true } };
  const dashed: Record<string, 'solid' | 'dashed'> = { SECOND: 'dashed' };
  const finished = {
    ...shared, symbol: 'circle', symbolSize: 5.2, showAllSymbol: true, itemStyle: { color: colour }, lineStyle: { color: colour, width: 2, type: dashed[one.tone] ?? 'solid' },
    data: one.values.map((value, i) => (i <= upTo ? point(value) : '-')),
    endLabel: { ...end, show: named && !picture.lastUnfinished, formatter: () => one.name },
  };
  if (!picture.lastUnfinished) return [finished];
  const unfinished = {
    ...shared, symbol: (_: unknown, at: { dataIndex: number }) => (at.dataIndex === last ? 'circle' : 'none'), symbolSize: 7, showAllSymbol: true,
    itemStyle: { color: look.surface, borderColor: colour, borderWidth: 2 }, lineStyle: { color: colour, width: 2, type: 'dashed' },
    data: one.values.map((value, i) => (i >= upTo ? point(value) : '-')),
    endLabel: { ...end, formatter: () => `{name|${plain(one.name)}}\n{soft|${plain(words.soFar)}}`, rich: { name: { color: ink, fontWeight: 600, fontSize: 13, lineHeight: 16 }, soft: { color: look.secondary, fontWeight: 400, fontSize: 12, lineHeight: 15 } } },
  };
  return [finished, unfinished];
}

function band(limits: Band, look: Look): object[] {
  const quiet = { type: 'line', symbol: 'none', silent: true, animation: false, tooltip: { show: false } };
  return [
    { ...quiet, stack: 'band', lineStyle: { opacity: 0 }, data: limits.lower },
    { ...quiet, stack: 'band', lineStyle: { opacity: 0 }, areaStyle: { color: look.sunk, opacity: 1 }, data: limits.upper.map((upper, i) => upper - (limits.lower[i] ?? 0)) },
    { ...quiet, lineStyle: { color: look.control, width: 1 }, data: limits.centre },
  ];
}

function monthAxis(months: string[], look: Look, grid = 0): object {
  return { type: 'category', data: months, gridIndex: grid, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } }, axisLabel: axisLabel(look) };
}

function valueAxis(look: Look, grid = 0, splits = 4): object {
  return { type: 'value', min: 0, gridIndex: grid, splitNumber: splits, axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: look.line } }, axisLabel: axisLabel(look) };
}

export function monthLinesOption(picture: MonthLines, look: Look, words: Words): EChartsCoreOption {
  const named = picture.series.length <= 3;
  const series = [...(picture.band ? band(picture.band, look) : []), ...picture.series.flatMap((one) => line(one, picture, look, words, 0, named))];
  if (picture.marks.length) {
    const marks = picture.marks.map((mark) => ({ xAxis: mark.month, label: { formatter: () => mark.words } }));
    series.push({
      type: 'line', data: [], silent: true,
      markLine: { symbol: 'none', silent: true, animation: false, lineStyle: { type: 'dotted', color: look.secondary, width: 1.2 }, label: { position: 'end', color: look.secondary, fontFamily: look.font, fontSize: 12 }, data: marks },
    });
  }
  return {
    grid: { left: 4, right: named ? 108 : 12, top: picture.marks.length ? 26 : 12, bottom: 4, containLabel: true },
    legend: named ? { show: false } : { show: true, top: 0, left: 0, textStyle: { color: look.body, fontFamily: look.font }, selectedMode: false },
    xAxis: monthAxis(picture.months, look), yAxis: valueAxis(look), series,
  };
}
