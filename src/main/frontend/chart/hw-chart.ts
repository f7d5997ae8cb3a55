import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { watchTheme } from '../map/palette.js';
import { barsOption } from './bars.js';
import { monthLinesOption } from './lines.js';
import { shareCurvesOption } from './curves.js';
import { withoutMarkup, readStyle, type ChartStyle } from './chart-style.js';
import type { Picture, Texts } from './picture.js';

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer, LabelLayout, LegacyGridContainLabel]);

const PER_BAR = 30;

class ChartElement extends HTMLElement {
  private readonly plot = document.createElement('div');
  private readonly words: Texts = { hidden: '', soFar: '' };
  private drawn: Picture | null = null;
  private named = '';
  private chart: EChartsType | null = null;
  private scheduled = false;
  private resize: ResizeObserver | null = null;
  private unwatch: (() => void) | null = null;

  set picture(value: Picture) { this.drawn = value; this.schedule(); }
  set sentence(value: string) { this.named = value; this.schedule(); }
  set hiddenWord(value: string) { this.words.hidden = value; this.schedule(); }
  set soFarWord(value: string) { this.words.soFar = value; this.schedule(); }

  connectedCallback(): void {
    this.plot.className = 'plot';
    this.plot.setAttribute('role', 'img');
    this.append(this.plot);
    this.resize = new ResizeObserver(() => this.resized());
    this.resize.observe(this.plot);
    this.unwatch = watchTheme(() => this.schedule());
    document.fonts?.ready.then(() => this.schedule());
    this.schedule();
  }

  disconnectedCallback(): void {
    this.resize?.disconnect();
    this.unwatch?.();
    this.chart?.dispose();
    this.chart = null;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      if (this.isConnected && this.drawn && this.plot.clientWidth) this.paint(this.drawn);
    });
  }

  private resized(): void {
    if (this.chart) this.chart.resize();
    this.schedule();
  }

  private paint(picture: Picture): void {
    this.fit(picture);
    if (!this.chart) {
      this.chart = init(this.plot, null, { renderer: 'svg' });
      this.chart.on('click', (at) => this.clicked(at.seriesName ?? '', at.dataIndex ?? 0, at.name));
    }
    const style = readStyle(this);
    this.chart.resize();
    this.chart.setOption({ ...this.shared(style), ...this.option(picture, style) }, true);
    this.plot.setAttribute('aria-label', this.named);
  }

  private option(picture: Picture, style: ChartStyle): EChartsCoreOption {
    switch (picture.kind) {
      case 'Bars': return barsOption(picture.categories, [picture.series], style, this.words);
      case 'GroupedBars': return barsOption(picture.categories, picture.series, style, this.words, picture.onePerCategory);
      case 'ShareCurves': return shareCurvesOption(picture, style, this.plot.clientWidth);
      case 'MonthLines': return monthLinesOption(picture, style, this.words);
    }
  }

  /* Tooltips are drawn as text, never as markup, with the table's text; a suppressed value has none. */
  private shared(style: ChartStyle): EChartsCoreOption {
    return {
      animation: false,
      textStyle: { fontFamily: style.font, color: style.body },
      aria: { enabled: true, label: { enabled: true, description: this.named }, decal: { show: style.patterns } },
      tooltip: {
        trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: style.surface, borderColor: style.control, borderWidth: 1, padding: [6, 10],
        textStyle: { color: style.body, fontFamily: style.font, fontSize: 13 },
        formatter: (at: { data?: { words?: string } }) => withoutMarkup(at.data?.words ?? ''),
      },
    };
  }

  /* Bars keep their thickness: the plot grows with the number of bars. */
  private fit(picture: Picture): void {
    if (picture.kind === 'MonthLines' || picture.kind === 'ShareCurves') return;
    const count = picture.categories.length;
    const grouped = picture.kind === 'GroupedBars';
    const bars = grouped && !picture.onePerCategory ? count * (picture.series.length * 15 + 14) : count * PER_BAR;
    this.plot.style.blockSize = `${bars + (grouped ? 40 : 12)}px`;
  }

  private clicked(series: string, index: number, name: string): void {
    if (!this.drawn || this.drawn.kind === 'ShareCurves' || name === 'hidden') return;
    const names = this.drawn.kind === 'Bars' ? [this.drawn.series.name] : this.drawn.series.map((one) => one.name);
    this.dispatchEvent(new CustomEvent('value-click', { detail: { series: names.indexOf(series), index } }));
  }
}

customElements.define('hw-chart', ChartElement);
