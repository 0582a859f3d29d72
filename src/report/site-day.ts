/**
 * Days as a site has them: by its time zone, a name of the IANA database. With daylight saving time a day may have 23 or 25
 * hours; here it is a label, `YYYY-MM-DD`, and never a number of hours.
 */

/** Time zone of a site that names none. */
export const DEFAULT_TIME_ZONE = 'UTC';

const MS_PER_MINUTE = 60_000;

/** Names of the database begin with a letter; `Intl` would also take an offset as `+02:00`, which knows no summer. */
const NAME = /^[A-Za-z]/;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  minute: number;
  day: string;
}

const zones = new Map<string, Zone>();

/** Says whether a text is the name of a time zone. */
export function isTimeZone(text: string): boolean {
  if (!NAME.test(text)) return false;
  try {
    formatIn(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives the day on which a moment falls in a time zone.
 *
 * @param moment Milliseconds since the epoch.
 * @throws {RangeError} where there is no such time zone
 */
export function dayIn(timeZone: string, moment: number): string {
  const zone = zones.get(timeZone) ?? { format: formatIn(timeZone), minute: NaN, day: '' };
  zones.set(timeZone, zone);
  // Clocks are set by whole minutes: a collector asks thousands of times in one.
  const minute = Math.floor(moment / MS_PER_MINUTE);
  if (minute !== zone.minute) {
    zone.minute = minute;
    zone.day = dayBy(zone.format, moment);
  }
  return zone.day;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}

function dayBy(format: Intl.DateTimeFormat, moment: number): string {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
}
