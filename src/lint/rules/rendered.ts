/** What a browser shows of the first layer: LE-06, LE-08, LE-22. */
import type { LintCode } from '../codes.ts';
import type { Finding, Rule } from '../finding.ts';
import type { Measured } from '../measure-layer.ts';

/** Thresholds of our own for "alike" (LB-15); no law states them. */
const ALIKE = { leastArea: 0.8, mostArea: 1.25, label: 4.5, fillFactor: 1.25 };
/** Text, and what is not text (WCAG 2.2, 1.4.3 and 1.4.11); height of a target; width of a focus ring. */
const READABLE = { text: 4.5, edge: 3, heightPx: 43.5, ringPx: 2 };

const FAINT_OPACITY = 0.5;

/** Findings of all ways of showing the notice: one sentence for each, with the ways in which it is so. */
export const rendered: Rule = ({ rendered: all }) => {
  const ways = new Map<string, { code: LintCode; ways: string[] }>();
  for (const { way, layer } of all) {
    const say = (code: LintCode, message: string) => {
      const found = ways.get(message) ?? { code, ways: [] };
      if (!found.ways.includes(way)) found.ways.push(way);
      ways.set(message, found);
    };
    if (!layer) {
      say('LE-06', 'No notice appears.');
      continue;
    }
    const { accept, reject } = layer;
    if (!reject || !isThere(reject)) say('LE-06', 'The button that rejects cannot be seen or pressed.');
    if (reject && (reject.tag !== 'button' || reject.isInParagraph))
      say('LE-06', 'What rejects is no button.');
    if (layer.textContrast < READABLE.text) say('LE-22', `The text has ${ratio(layer.textContrast)}.`);
    if (!accept || !reject) continue;
    for (const message of differences(accept, reject)) say('LE-08', message);
    for (const [name, button] of [
      ['accept', accept],
      ['reject', reject],
    ] as const) {
      for (const message of weaknesses(name, button)) say('LE-22', message);
    }
  }
  return [...ways].map(([message, { code, ways: where }]): Finding => ({
    code,
    path: `notice (${where.join('; ')})`,
    message,
  }));
};

const isThere = ({ isInView, styles }: Measured) => isInView && Number(styles['opacity']) > FAINT_OPACITY;

const ratio = (value: number) => `a contrast of ${value.toFixed(2)}:1`;

function differences(accept: Measured, reject: Measured): string[] {
  const unlike = Object.keys(accept.styles).filter((name) => accept.styles[name] !== reject.styles[name]);
  const colors = ['labelColor', 'fillColor'];
  const styles = unlike.filter((name) => !colors.includes(name));
  const area = (accept.width * accept.height) / Math.max(1, reject.width * reject.height);
  const areColorsUnlike = unlike.some((name) => colors.includes(name));
  const factor =
    Math.max(accept.fillContrast, reject.fillContrast) / Math.min(accept.fillContrast, reject.fillContrast);
  return [
    ...styles.map(
      (name) =>
        `Accept and reject differ in ${cssName(name)}: ${accept.styles[name] ?? ''} and ${reject.styles[name] ?? ''}.`,
    ),
    ...(area < ALIKE.leastArea || area > ALIKE.mostArea
      ? [`Accept has ${area.toFixed(2)} times the area of reject.`]
      : []),
    ...(areColorsUnlike &&
    (factor > ALIKE.fillFactor || Math.min(accept.labelContrast, reject.labelContrast) < ALIKE.label)
      ? [
          `Accept and reject stand out differently: ${ratio(accept.fillContrast)} and ${ratio(reject.fillContrast)} to the panel.`,
        ]
      : []),
    ...(accept.isInView === reject.isInView ? [] : ['Only one of accept and reject is in view.']),
    ...(Math.abs(accept.tabStop - reject.tabStop) > 1
      ? ['Accept and reject are not neighbours for the keyboard.']
      : []),
  ];
}

const cssName = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function weaknesses(name: string, button: Measured): string[] {
  const { labelContrast, edgeContrast, height, focusWidth, focusContrast } = button;
  return [
    ...(labelContrast < READABLE.text ? [`The label of ${name} has ${ratio(labelContrast)}.`] : []),
    ...(edgeContrast < READABLE.edge ? [`The edge of ${name} has ${ratio(edgeContrast)} to the panel.`] : []),
    ...(height < READABLE.heightPx ? [`The button ${name} is ${height.toFixed(0)} px high, not 44.`] : []),
    ...(focusWidth < READABLE.ringPx
      ? [`The focus ring of ${name} is ${focusWidth.toFixed(0)} px wide, not 2.`]
      : focusContrast < READABLE.edge
        ? [`The focus ring of ${name} has ${ratio(focusContrast)} to the panel.`]
        : []),
  ];
}
