/* The records of org.homeward.ui.chart as JSON. */
export type Tone = 'OURS' | 'SECOND' | 'THIRD' | 'PUSH' | 'PULL' | 'FORCED' | 'UNKNOWN';
export interface Value { number: number | null; words: string; low: number | null; high: number | null }
export interface Series { name: string; tone: Tone; values: Value[] }
export interface Bars { kind: 'Bars'; categories: string[]; series: Series }
export interface GroupedBars { kind: 'GroupedBars'; categories: string[]; series: Series[]; onePerCategory: boolean }
export interface Band { lower: number[]; upper: number[]; centre: number[] }
export interface MonthLines {
  kind: 'MonthLines'; months: string[]; series: Series[]; lastUnfinished: boolean; band: Band | null; marks: { month: string; words: string }[];
}
export interface Curve { name: string; words: string; tone: Tone; least: number[]; most: number[]; low: number[]; high: number[]; tips: string[] }
export interface ShareCurves { kind: 'ShareCurves'; curves: Curve[]; hours: number[]; ticks: { hour: number; name: string; left: string[] }[]; mark: number; markWords: string; left: string }
export type Picture = Bars | GroupedBars | MonthLines | ShareCurves;
export interface Texts { hidden: string; soFar: string }
