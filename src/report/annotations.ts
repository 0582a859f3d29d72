/** What the operator changed, and when: beside the figures, so that a jump is not taken for one of the visitors. */
import type { Span } from './periods.ts';
import type { ReportAnnotation } from './report-schema.ts';
import { dayIn } from './site-day.ts';

/** A configuration that was published, and since when it is in force. */
export interface PublishedConfig {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly config: Readonly<Record<string, unknown>>;
}

/** A version of May I, and when notices of it were published first. */
export interface PublishedBuild {
  readonly build: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
}

/** A range of days in a time zone. */
export interface AnnotatedRange extends Span {
  readonly timeZone: string;
}

/**
 * Lists what was changed in a range, in the order of time.
 *
 * @param configs Every one of the site, in the order of time.
 */
export function annotationsOf(
  configs: readonly PublishedConfig[],
  builds: readonly PublishedBuild[],
  { from, to, timeZone }: AnnotatedRange,
): ReportAnnotation[] {
  const changes = configs.map(({ from: moment, config }, index) => ({
    moment,
    text: changeIn(config, configs[index - 1]?.config),
  }));
  const versions = builds.map(({ from: moment, build }) => ({
    moment,
    text: `Notices of May I ${build} were published.`,
  }));
  return [...changes, ...versions]
    .sort((a, b) => a.moment - b.moment)
    .map(({ moment, text }) => ({ day: dayIn(timeZone, moment), text }))
    .filter(({ day }) => day >= from && day <= to);
}

function changeIn(config: PublishedConfig['config'], before: PublishedConfig['config'] | undefined): string {
  if (!before) return 'A configuration was published for the first time.';
  const keys = [...new Set([...Object.keys(before), ...Object.keys(config)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(config[key]))
    .sort();
  const { revision = 1 } = config;
  const isRaised = typeof revision === 'number' && revision > Number(before['revision'] ?? 1);
  const asked = isRaised ? ` Revision ${revision} asks everybody again.` : '';
  return `The configuration changed: ${keys.join(', ')}.${asked}`;
}
