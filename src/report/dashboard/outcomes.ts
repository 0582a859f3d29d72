/** How the outcomes of a choice look, in every chart and table alike: a name, a colour and a pattern. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** What can become of a display. */
export type Slice = 'accept-all' | 'partial' | 'reject-all' | 'ignored';

/** Name of each, as the report says it. */
export const SLICE_NAMES: Readonly<Record<Slice, string>> = {
  'accept-all': 'Accept all',
  partial: 'Partial',
  'reject-all': 'Reject all',
  ignored: 'Ignored',
};

/** A part of a strip. */
export interface Part {
  readonly slice: Slice;
  readonly n: number;
}

const WIDTH = 1000;
const GAP = 2;

/** The line within a fill, as the chart dashes it: an outcome can be told without its colour. */
const DASHES: Readonly<Record<Slice, string | undefined>> = {
  'accept-all': undefined,
  partial: '7 4',
  'reject-all': '2 4',
  ignored: undefined,
};

/** Draws parts side by side, as wide as their counts. Decoration: the counts stand in words beside it. */
export function strip(parts: readonly Part[], height: number, className: string): TemplateResult {
  const total = parts.reduce((sum, { n }) => sum + n, 0) || 1;
  const ends = parts.map((_part, index) => parts.slice(0, index + 1).reduce((sum, { n }) => sum + n, 0));
  return html`<svg
    class=${className}
    viewBox="0 0 ${WIDTH} ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${parts.map(({ slice, n }, index) => {
      const width = (n / total) * WIDTH;
      const start = ((ends[index] ?? 0) / total) * WIDTH - width;
      return fill({ slice, start, width: Math.max(0, width - GAP), height });
    })}
  </svg>`;
}

/** Draws the key of an outcome. */
export function key(slice: Slice): TemplateResult {
  return html`<svg class="key" viewBox="0 0 22 12" aria-hidden="true">
    ${fill({ slice, start: 0, width: 22, height: 12 })}
  </svg>`;
}

interface Fill {
  readonly slice: Slice;
  readonly start: number;
  readonly width: number;
  readonly height: number;
}

function fill({ slice, start, width, height }: Fill): SVGTemplateResult {
  const dashes = DASHES[slice];
  return svg`<rect class="fill-${slice}" x=${start} width=${width} height=${height}></rect>
    ${
      dashes === undefined
        ? nothing
        : svg`<path class="mark" d="M${start} ${height / 2}h${width}" stroke-dasharray=${dashes}></path>`
    }`;
}
