/** Visits one situation and looks at everything. */
import {
  arePreferencesOpen,
  forgetChoice,
  lookAtChoice,
  lookAtNotice,
  pressOpener,
  scrolled,
  type Seen,
} from './look.ts';
import type { ServedSituations } from './serve.ts';
import { CHECKS, type Check, type Situation } from './situation.ts';
import { until, type Visitor } from './visitor.ts';

/** What came of each check: `ok`, what is wrong, or why it cannot be looked at here. */
export type Found = Readonly<Record<Check, string>>;

/** Nothing wrong. */
export const OK = 'ok';

const NOTICE = 'may-i-notice';

/** A short time in which what a page does after its load has settled; its own timers are shorter. */
const SETTLED_MS = 400;

/** How the notice looks in a page that does nothing to it. */
export async function referenceStyles(
  visitor: Visitor,
  { tagged }: ServedSituations,
): Promise<Seen['styles']> {
  await forgetAndAsk(visitor, `${tagged}/with/jquery`, undefined);
  return (await visitor.run(lookAtNotice))?.styles ?? {};
}

/** Visits a situation without the tag and with it. */
export async function check(
  situation: Situation,
  served: ServedSituations,
  visitor: Visitor,
  reference: Seen['styles'],
): Promise<Found> {
  const { path, first, except = {} } = situation;
  const found: Partial<Record<Check, string>> = {};
  const trying = async (name: Check, look: () => Promise<string | undefined>) => {
    try {
      found[name] = except[name] ?? (await look()) ?? OK;
    } catch (error) {
      found[name] = error instanceof Error ? (error.message.split('\n')[0] ?? 'failed') : String(error);
    }
  };

  await visitor.open(served.plain + path);
  if (first !== undefined) await visitor.press(first);
  const before = await turnedWheel(visitor);
  await settle(visitor);
  const usual = new Set(visitor.said()?.map(general));

  const url = served.tagged + path;
  await trying('shown', async () => {
    await forgetAndAsk(visitor, url, first);
    return undefined;
  });
  await settle(visitor);
  const seen = await visitor.run(lookAtNotice);
  const gone = 'the notice is gone';
  await trying('in view', async () => Promise.resolve(seen ? listed(seen.outside) : gone));
  await trying('readable', async () => Promise.resolve(seen ? listed(seen.unreadable) : gone));
  await trying('isolated', async () => Promise.resolve(seen ? differences(seen.styles, reference) : gone));
  await trying('scrolls', async () => {
    if (before === undefined) return 'not looked at';
    const after = await turnedWheel(visitor);
    return before && !after ? 'the page does not scroll' : undefined;
  });
  await trying('preferences', async () => {
    await visitor.press(NOTICE, 'button[part~=preferences]');
    await until('the preferences do not open', async () => visitor.run(arePreferencesOpen));
    await closePreferences(visitor);
    return undefined;
  });
  await trying('reject', async () => {
    await visitor.press(NOTICE, 'button[part~=reject]');
    return chose(visitor, '~preferences.n1~analytics.n1 false,false');
  });
  await trying('accept', async () => {
    await forgetAndAsk(visitor, url, first);
    await visitor.press(NOTICE, 'button[part~=accept]');
    return chose(visitor, '~preferences.y1~analytics.y1 true,true');
  });
  await trying('opener', async () => {
    await visitor.run(pressOpener);
    await until('the opener opens nothing', async () => visitor.run(arePreferencesOpen));
    await closePreferences(visitor);
    return undefined;
  });
  await trying('remembered', async () => {
    await visitor.reload();
    await settle(visitor);
    if (await visitor.run(lookAtNotice)) return 'asks again';
    return chose(visitor, '~preferences.y1~analytics.y1 true,true');
  });
  await trying('console', async () => {
    const said = visitor.said();
    if (!said) return Promise.resolve('not looked at');
    return listed([...new Set(said.map(general))].filter((line) => !usual.has(line)));
  });
  return Object.fromEntries(CHECKS.map((name) => [name, found[name] ?? 'not looked at'])) as Found;
}

async function forgetAndAsk(visitor: Visitor, url: string, first: string | undefined): Promise<void> {
  // Before the page is opened: one that is left while it loads says that a chunk did not arrive.
  await visitor.run(forgetChoice).catch(() => undefined);
  await visitor.open(url);
  if (first !== undefined) await visitor.press(first);
  await until('no notice', async () => Boolean(await visitor.run(lookAtNotice)));
}

async function closePreferences(visitor: Visitor): Promise<void> {
  await visitor.press('may-i-preferences', 'button[part~=close]');
  await until('the preferences do not close', async () => !(await visitor.run(arePreferencesOpen)));
}

async function chose(visitor: Visitor, expected: string): Promise<undefined> {
  let choice = '';
  await until('', async () => {
    choice = await visitor.run(lookAtChoice);
    return choice === expected;
  }).catch(() => {
    throw new Error(`stored ${choice}`);
  });
  return undefined;
}

/** Turns the wheel; says whether anything in the page moved, `undefined` where the wheel cannot be turned. */
async function turnedWheel(visitor: Visitor): Promise<boolean | undefined> {
  const from = await visitor.run(scrolled);
  if (!(await visitor.wheel())) return undefined;
  // A window that was in fullscreen a moment ago may miss the first turn.
  for (let turns = 0; turns < 3; turns++) {
    const moved = until('', async () => (await visitor.run(scrolled)) !== from, 700);
    const hasMoved = await moved.then(
      () => true,
      () => false,
    );
    if (hasMoved) return true;
    await visitor.wheel();
  }
  return false;
}

async function settle(visitor: Visitor): Promise<void> {
  await visitor.run((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS);
}

/** A message without what differs from one visit to the next. */
function general(line: string): string {
  return line.replace(/localhost:\d+/g, 'localhost').replace(/:\d+:\d+/g, '');
}

function listed(problems: readonly string[]): string | undefined {
  return problems.length ? problems.slice(0, 4).join(' | ') : undefined;
}

function differences(styles: Seen['styles'], reference: Seen['styles']): string | undefined {
  const wrong = Object.entries(reference).flatMap(([name, text]) => {
    const own = new Set(styles[name]?.split('; '));
    const lost = text.split('; ').filter((part) => !own.has(part));
    return lost.map((part) => `${name}: not ${part}`);
  });
  return listed(wrong);
}
