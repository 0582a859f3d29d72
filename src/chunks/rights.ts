/** Loaded when a visitor looks at the own record: shows it, and asks the collector on the visitor's behalf. */
import type { Grants } from '../consent/decide.ts';
import type { RightsMessages } from '../locales/messages.ts';
import { eraseDecision } from '../store/erase-decision.ts';
import { showRights, type Held } from '../ui/rights-view.ts';
import type { LoadingGate } from './chunks.ts';
import { choose, importTexts, noticeMessages } from './notice.ts';
// What it shares with the preferences stays in the file of the message.
import './confirm.ts';
// What both share of the database stays in that file.
import { own } from './record.ts';

/** What the collector says to a request under an id; `undefined` where it does not answer. */
async function ask(gate: LoadingGate, right: 'access' | 'erasure' | 'objection'): Promise<Held | undefined> {
  const consentId = gate.decision?.consentId;
  const { collector } = gate.config;
  if (collector === undefined || consentId === undefined) return { count: 0 };
  const address = new URL(`rights/${right}`, new URL(collector.replace(/\/?$/, '/'), gate.base));
  try {
    // As text/plain the request needs no preflight; the id stands in no address.
    const answer = await fetch(address, { method: 'POST', body: JSON.stringify({ consent_id: consentId }) });
    if (answer.status === 404) return { count: 0 };
    if (!answer.ok) return undefined;
    // Of the shape that docs/collector.md says.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
    const said: { readonly records?: readonly unknown[]; readonly erased?: number } = await answer.json();
    return { count: said.erased ?? said.records?.length ?? 0, records: said.records };
  } catch {
    return undefined;
  }
}

/** Everything that is granted: ids of purposes, and `purpose:service`. */
function granted({ config, decision, isGranted }: LoadingGate): string[] {
  const needs = [...config.purposes.map(({ id }) => id), ...Object.keys(decision?.answers ?? {})];
  return [...new Set(needs)].filter(isGranted);
}

/** Forgets the choice: all is off, and the question comes back when the visitor has read what was deleted. */
async function forgetChoice(gate: LoadingGate, place: Element): Promise<void> {
  const purposes = granted(gate);
  eraseDecision(gate.config.cookieDomain);
  gate.decision = undefined;
  gate.signal('withdraw_all');
  const dialog = place.closest('dialog');
  const recorded = new Promise((resolve) =>
    dialog ? dialog.addEventListener('close', resolve) : resolve(0),
  );
  const isReloading = purposes.length && (await gate.run('forget', { purposes, recorded, isTold: true }));
  await recorded;
  // Where the page is loaded again, that one asks.
  if (!isReloading) await gate.run('notice', Promise.resolve(undefined));
}

/** Refuses everything, under no id. */
function refuseAll(gate: LoadingGate): void {
  gate.decision = gate.decision && { answers: gate.decision.answers };
  const refusals: Grants = Object.fromEntries(gate.config.purposes.map(({ id }) => [id, 'denied'] as const));
  choose(gate, refusals, { method: 'withdraw_all', layer: 'preferences', decisionMs: undefined });
}

/** Shows the record and the rights in a place. */
export async function run(gate: LoadingGate, place: HTMLElement): Promise<void> {
  const [{ purposes }, { messages }, records] = await Promise.all([
    noticeMessages(gate),
    importTexts<RightsMessages>(gate, '.rights'),
    own.read(),
  ]);
  showRights(place, gate, { messages, purposes }, records, {
    access: () => ask(gate, 'access'),
    async erase() {
      const held = await ask(gate, 'erasure');
      if (!held) return undefined;
      await own.remove();
      void forgetChoice(gate, place);
      return held;
    },
    async object() {
      const held = await ask(gate, 'objection');
      if (!held) return undefined;
      await own.remove();
      refuseAll(gate);
      return held;
    },
  });
}
