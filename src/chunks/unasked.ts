/** Loaded where the law of the profile may let something run that nobody was asked for (LB-07, LB-44, LB-54). */
import { optsOut } from '../config/browser-signal.ts';
import { profileOf, PROFILES } from '../config/profiles.ts';
import type { Grants } from '../consent/decide.ts';
import { endOf, type Answer, type Decision } from '../consent/decision.ts';
import {
  closedDecision,
  isOptOut,
  isSeen,
  isUnrefused,
  keptDecision,
  optOutGrants,
  refusedBySignal,
  unaskedPurposes,
} from '../manager/unasked.ts';
import { eraseDecision } from '../store/erase-decision.ts';
import { writeDecision } from '../store/write-decision.ts';
import { collectionTexts } from '../locales/collection-texts.ts';
import type { NoticeMessages } from '../locales/messages.ts';
import { MayICollection } from '../ui/may-i-collection.ts';
import { DECIDING, recipients } from '../ui/words.ts';
import type { LoadingGate } from './chunks.ts';
import type { Chosen } from './follow.ts';
import { choose, importTexts } from './notice.ts';

const TAG = 'may-i-collection';

customElements.define(TAG, MayICollection);

/** What the browser's signal refuses just now, and no visitor. */
let bySignal: Grants = {};

/** Puts a decision in force and keeps it for a year: for so long nobody may be asked to take a refusal back. */
function keep(gate: LoadingGate, decision: Decision): boolean {
  const now = Date.now();
  const { cookieDomain } = gate.config;
  gate.decision = decision;
  // What is there already would end when it does.
  eraseDecision(cookieDomain);
  return writeDecision(decision, now, cookieDomain, endOf(endOf(now)));
}

/** Says whether `follow` is given a choice. */
function isChosen(argument: unknown): argument is Chosen {
  return typeof argument === 'object' && argument !== null && 'change' in argument;
}

/** Keeps each choice from now on as one that is made where the law is opt-out. */
function keepAsOptOut(gate: LoadingGate): void {
  const { run } = gate;
  gate.run = (name, argument) => {
    if (name === 'follow' && isChosen(argument)) {
      const { change } = argument;
      // What held until it is refused was in force, and nobody was asked.
      Object.assign(change, { before: change.before ?? { answers: {} }, wasOpen: false });
      // It was written as where it is asked for.
      keep(gate, keptDecision(change.decision, gate.config, bySignal));
    }
    return run(name, argument);
  };
}

/** Takes what the browser refuses for the visitor as a refusal: recorded, and what was stored is deleted. */
function heedSignal(gate: LoadingGate): void {
  bySignal = refusedBySignal(gate.config, gate.decision, Date.now());
  const purposes = Object.keys(bySignal);
  if (purposes.length) {
    choose(gate, bySignal, { method: 'gpc', layer: 'none', decisionMs: undefined });
    void gate.run('forget', { purposes, recorded: Promise.resolve(), isTold: true });
  }
  bySignal = {};
}

/** Tells, at the foot of the page, what is collected for what, until it is answered or closed: the notice at collection. */
async function tell(gate: LoadingGate): Promise<void> {
  if (isSeen(gate.config, gate.decision)) return;
  // The texts of the law are in few languages, and no sentence is in two.
  const { lang: language } = collectionTexts(gate.language);
  const { messages: shared } = await importTexts<NoticeMessages>({ ...gate, language });
  const element = new MayICollection();
  document.documentElement.insertBefore(element, document.body);
  const refused = optOutGrants(gate.config);
  const facts = { refusable: Object.keys(refused), isHonored: optsOut(gate.config) };
  element.tell({ ...gate, language }, shared, facts, {
    optOut(hadFocus) {
      const isKept = choose(gate, refused, { method: 'opt_out', layer: 'notice', decisionMs: undefined });
      void gate.run('confirm', { isKept, hadFocus });
    },
    openPreferences: (opener) => void gate.run('preferences', opener),
    close() {
      keep(gate, closedDecision(gate.decision, gate.config, Date.now()));
    },
  });
  // As on the first layer where consent is asked for (LB-28, SD-18).
  if (gate.config.policyLanguages) void gate.run('policy', element.root);
  if (recipients(gate.config, DECIDING).size > 1) void gate.run('controllers', element.root);
  document.addEventListener('may-i-decided', () => {
    if (isSeen(gate.config, gate.decision)) element.remove();
  });
}

/** Tells others with each decision what runs unasked as well. */
function signalUnasked(gate: LoadingGate, ids: ReadonlySet<string>): void {
  const { signal } = gate;
  gate.signal = (method) => {
    const { decision } = gate;
    const running = [...ids]
      .filter((id) => isUnrefused(id, decision))
      .map((id): [string, Answer] => [id, { grant: 'granted', revision: 0, decidedAt: 0 }]);
    const whole = { answers: { ...Object.fromEntries(running), ...decision?.answers } };
    gate.decision = whole;
    signal(method);
    // Who listens may have decided.
    if (gate.decision === whole) gate.decision = decision;
  };
}

/** Lets what nobody need be asked for run, as far as it is not refused, and tells of it. */
export async function run(gate: LoadingGate): Promise<void> {
  const profile = profileOf(gate.config);
  const isBinding = PROFILES[profile].globalPrivacyControl === 'binding';
  // Of a region the profile that counts: it stands in each event. Where the signal binds, no site passes it over.
  gate.config = { ...gate.config, profile, ...(isBinding && { globalPrivacyControl: true }) };
  const { config, isOpen } = gate;
  const ids: ReadonlySet<string> = new Set(unaskedPurposes(config).map(({ id }) => id));
  if (!ids.size) return;
  gate.isOpen = (question) => !ids.has(question.id) && isOpen(question);
  if (isOptOut(config)) {
    keepAsOptOut(gate);
    heedSignal(gate);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) heedSignal(gate);
    });
  }
  gate.runs = (need, decision = gate.decision) => {
    const [purpose = ''] = need.split(':');
    return ids.has(purpose) && isUnrefused(need, decision);
  };
  signalUnasked(gate, ids);
  if (isOptOut(config)) void tell(gate);
  // Vendors hear of it before a tag of theirs is released (SG-01).
  if (config.signals) await gate.run('signals');
  gate.signal('unasked');
  await gate.run('follow');
}
