/** The table of the situations, as docs/situations.md has it. */
import { OK, type Found } from './check.ts';
import { CHECKS, type Check, type Situation } from './situation.ts';

/** What came of one visit. */
export interface Visit {
  readonly situation: Situation;
  /** Engine and size, as in `chromium phone`. */
  readonly where: string;
  readonly found: Found;
}

/** What is wrong, with its name; what cannot be so in a situation is not. */
export function wrongOf({ situation: { except = {} }, found }: Visit): readonly (readonly [Check, string])[] {
  return CHECKS.filter(
    (name) => isLookedAt(found[name]) && found[name] !== OK && except[name] === undefined,
  ).map((name) => [name, found[name]]);
}

/** Nobody can hear the console of WebKitGTK through its driver, or turn its wheel. */
function isLookedAt(text: string): boolean {
  return text !== 'not looked at';
}

function cell(visit: Visit | undefined): string {
  if (!visit) return '–';
  const { found, situation } = visit;
  const looked = CHECKS.filter((name) => isLookedAt(found[name]) && situation.except?.[name] === undefined);
  return `${looked.length - wrongOf(visit).length}/${looked.length}`;
}

/** The table: a row for each situation, a column for each engine and size. */
function tableOf(
  situations: readonly Situation[],
  visits: readonly Visit[],
  versionOf: (name: string) => string,
): string {
  const places = [...new Set(visits.map(({ where }) => where))];
  const row = ({ id, title, from }: Situation) => {
    const own = visits.filter(({ situation }) => situation.id === id);
    const cells = places.map((place) => cell(own.find(({ where }) => where === place)));
    return `| ${[id, title, from === undefined ? 'ours' : `${from} ${versionOf(from)}`, ...cells].join(' | ')} |`;
  };
  return `| page | what it is | from | ${places.join(' | ')} |
| --- | --- | --- | ${places.map(() => '---:').join(' | ')} |
${situations.map(row).join('\n')}`;
}

/** Writes the whole page. */
export function situationsPage(
  situations: readonly Situation[],
  visits: readonly Visit[],
  versionOf: (name: string) => string,
): string {
  const wrong = visits.flatMap((visit) =>
    wrongOf(visit).map(([name, text]) => `- ${visit.situation.id}, ${visit.where}, ${name}: ${text}`),
  );
  const exceptions = situations.flatMap(({ id, except = {}, notInWebKit }) => [
    ...Object.entries(except).map(([name, reason]) => `- ${id}, ${name}: ${reason}`),
    ...(notInWebKit === undefined ? [] : [`- ${id}, in WebKitGTK: ${notInWebKit}`]),
  ]);
  const whole = visits.filter((visit) => !wrongOf(visit).length).length;
  return `# Pages

Written by \`node test/situations/run.ts\`; do not edit. Each page is visited without the tag and with it, in a desktop window
(1280 × 800) and, but in WebKitGTK, a phone's (390 × 844). A package's files are as npm has them; other hosts are not reached.

What is looked at: the notice is **shown**, whole and **in view**, its texts are **readable** (contrast, size, nothing cut
off, buttons of 44 px), its computed styles are those of a plain page (**isolated**); the **preferences** open and close,
**reject** and **accept** are hit by a real pointer and stored as given, an **opener** works, a reload has **remembered**, the
page **scrolls** as without us, and the **console** says nothing that it does not say without us. In WebKitGTK nobody hears the
console and turns the wheel: 9 instead of 11. A dash: not visited in that run.

${whole} of ${visits.length} visits with nothing wrong.

${tableOf(situations, visits, versionOf)}
${wrong.length ? `\n## Wrong\n\n${wrong.join('\n')}\n` : ''}${
    exceptions.length ? `\n## What cannot be so\n\n${exceptions.join('\n')}\n` : ''
  }`;
}
