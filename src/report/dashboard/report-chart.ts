import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
// Before uPlot.
import './known-language.ts';
import uPlot from 'uplot';
import type { Unit } from '../calendar.ts';
import type { ReportPeriod } from '../report-schema.ts';
import { shareOf } from '../measures.ts';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { formatCount, formatPart, formatRate, formatRow, formatSpan, formatTick } from './format.ts';
import { SLICE_NAMES } from './outcomes.ts';
import { paletteOf, type Palette } from './palette.ts';
import { styles } from './styles.ts';

/** What the lines show: each outcome's share of the choices, or how many there were. */
export type ChartMode = 'share' | 'count';

const SERIES = [
  { slice: 'accept-all', of: 'acceptAll', dash: [] },
  { slice: 'partial', of: 'partial', dash: [7, 4] },
  { slice: 'reject-all', of: 'rejectAll', dash: [2, 4] },
] as const;

/** Room on either side of a single day, in seconds: the unit of uPlot's time axis. */
const HALF_WEEK_S = 3.5 * 86_400;
const HEIGHT = 260;

/** The rules that uPlot 1.6.32 needs of its own style sheet, so that the page asks for no second file. */
const chartStyles = css`
  :host {
    display: block;
    min-height: 0;
    background: none;
  }
  .plot {
    border-radius: 8px;
  }
  .uplot {
    width: min-content;
    line-height: 1.5;
  }
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under,
  .u-axis {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
  }
  .u-select {
    position: absolute;
    pointer-events: none;
  }
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
  }
  .u-cursor-x {
    height: 100%;
    border-inline-end: 1px dashed var(--edge);
  }
  .u-cursor-pt {
    border-radius: 50%;
    border: 0 solid;
    background-clip: padding-box !important;
  }
  .u-off {
    display: none;
  }
  .read {
    min-height: 24px;
    font-size: 14px;
    color: var(--soft);
    margin-top: 8px;
  }
`;

/**
 * The choices by day, week or month as lines. Left and right arrows, Home and End move from one to the next; its figures stand
 * below the chart. The page shows the same figures as a table.
 *
 * @tag may-i-report-chart
 * @summary The choices over time.
 *
 * @attr {string} mode - `share` of the choices, or `count`.
 * @attr {string} unit - What a point is: `day`, `week` or `month`.
 */
export class MayIReportChart extends LitElement {
  static override styles = [styles, chartStyles];
  static override properties = {
    periods: { attribute: false },
    marks: { attribute: false },
    mode: { type: String },
    unit: { type: String },
    index: { state: true },
  };

  declare periods: readonly ReportPeriod[];
  /** Days on which the operator changed something, `YYYY-MM-DD`: a line each; the page says what. */
  declare marks: readonly string[];
  declare mode: ChartMode;
  declare unit: Unit;
  /** Which period is read out. */
  declare index: number;

  #plot: uPlot | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #resize = new ResizeObserver(() => this.#fit());
  readonly #redraw = (): void => this.#draw(this.#dark.matches);
  readonly #drawForPaper = (): void => this.#draw(false);

  constructor() {
    super();
    this.periods = [];
    this.marks = [];
    this.mode = 'share';
    this.unit = 'day';
    this.index = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    this.#dark.addEventListener('change', this.#redraw);
    addEventListener('beforeprint', this.#drawForPaper);
    addEventListener('afterprint', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#dark.removeEventListener('change', this.#redraw);
    removeEventListener('beforeprint', this.#drawForPaper);
    removeEventListener('afterprint', this.#redraw);
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('periods')) this.index = this.periods.length - 1;
  }

  override updated(changed: PropertyValues): void {
    if (['periods', 'marks', 'mode'].some((name) => changed.has(name))) this.#redraw();
  }

  override render(): TemplateResult {
    const last = this.periods.length - 1;
    return html`<div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label="Choices by ${this.unit}; arrow keys go from ${this.unit} to ${this.unit}"
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, last)}
        aria-valuenow=${Math.max(0, this.index)}
        aria-valuetext=${this.#readOut()}
        @keydown=${this.#move}
      ></div>
      <p class="read" aria-hidden="true">${this.#readOut()}</p>`;
  }

  #move(event: KeyboardEvent): void {
    const last = this.periods.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: this.index - 1,
      ArrowDown: this.index - 1,
      ArrowRight: this.index + 1,
      ArrowUp: this.index + 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.index = Math.min(last, Math.max(0, target));
    this.#showCursor();
  }

  #readOut(): string {
    const period = this.periods[this.index];
    if (!period) return '';
    const parts = SERIES.map(({ slice, of }) => {
      const share = shareOf(period[of], period.choices);
      const rate = share === undefined ? '' : ` (${formatRate(share)})`;
      return `${SLICE_NAMES[slice].toLowerCase()} ${formatCount(period[of])}${rate}`;
    });
    const days = [formatRow(period, this.unit), formatPart(period, this.unit)].filter(Boolean).join(', ');
    return `${days}: ${formatCount(period.choices)} choices, ${parts.join(', ')}`;
  }

  #fit(): void {
    const width = this.#width();
    if (this.#plot && this.#plot.width !== width) this.#plot.setSize({ width, height: HEIGHT });
  }

  #width(): number {
    return Math.max(240, Math.floor(this.getBoundingClientRect().width));
  }

  #draw(isDark: boolean): void {
    const place = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (!place) return;
    this.#plot?.destroy();
    this.#plot = new uPlot(this.#options(paletteOf(isDark)), this.#values(), place);
  }

  #values(): uPlot.AlignedData {
    const valueOf = (period: ReportPeriod, n: number): number | null => {
      // Several days in one point: the mean of a day, so that merged days are no peak.
      if (this.mode === 'count') return n / daysOf(period);
      return shareOf(n, period.choices) ?? null;
    };
    return [
      this.periods.map(({ from, to }) => (Date.parse(from) + Date.parse(to)) / 2000),
      ...SERIES.map(({ of }) => this.periods.map((period) => valueOf(period, period[of]))),
    ];
  }

  #options(palette: Palette): uPlot.Options {
    const axis: uPlot.Axis = {
      stroke: palette.soft,
      font: '13px system-ui, sans-serif',
      grid: { stroke: palette.line, width: 1 },
      ticks: { show: false },
    };
    const isShare = this.mode === 'share';
    const write = isShare ? formatTick : formatCount;
    const mayMark = this.periods.length <= 31;
    return {
      width: this.#width(),
      height: HEIGHT,
      padding: [10, 30, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
      scales: {
        // A single day stands in the middle of a week, not of two years.
        x: {
          range: (_plot, low, high) => (high > low ? [low, high] : [low - HALF_WEEK_S, high + HALF_WEEK_S]),
        },
        y: { range: (_plot, _low, high) => [0, isShare ? 1 : Math.max(1, high * 1.08)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          size: 36,
          space: 70,
          // One tick a day at most.
          incrs: [1, 2, 7, 14, 30, 61, 91, 182].map((days) => days * (MS_PER_DAY / 1000)),
          values: (_plot, splits) => splits.map((seconds) => formatDay(seconds)),
        },
        {
          ...axis,
          size: 56,
          incrs: isShare ? [0.25] : [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 1e5, 1e6],
          values: (_plot, splits) => splits.map(write),
        },
      ],
      series: [
        {},
        ...SERIES.map(({ of, slice, dash }) => ({
          label: SLICE_NAMES[slice],
          stroke: palette[of],
          width: 2.5,
          dash: [...dash],
          points: { show: mayMark, size: 6, fill: palette[of] },
        })),
      ],
      hooks: {
        setCursor: [(plot) => this.#follow(plot.cursor.idx)],
        draw: [(plot) => this.#drawMarks(plot, palette)],
      },
    };
  }

  #drawMarks(plot: uPlot, { soft }: Palette): void {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.strokeStyle = soft;
    ctx.setLineDash([2, 2]);
    for (const day of this.marks) {
      const x = Math.round(plot.valToPos(Date.parse(day) / 1000, 'x', true));
      if (x < bbox.left || x > bbox.left + bbox.width) continue;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
    ctx.restore();
  }

  #follow(index: number | null | undefined): void {
    if (index !== null && index !== undefined) this.index = index;
  }

  #showCursor(): void {
    const seconds = this.#plot?.data[0][this.index];
    if (!this.#plot || seconds === undefined) return;
    this.#plot.setCursor({ left: this.#plot.valToPos(seconds, 'x'), top: 0 });
  }
}

function daysOf({ from, to }: ReportPeriod): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1;
}

function formatDay(seconds: number): string {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  return formatSpan({ from: day, to: day });
}
