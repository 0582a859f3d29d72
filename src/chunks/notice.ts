/** Loaded when there is something to ask: the notice, and the taking of choices. */
import type { NoticeMessages } from '../locales/messages.ts';
import { MayINotice } from '../ui/may-i-notice.ts';
import type { Page } from '../ui/page.ts';
import { define } from '../ui/view.ts';
import { choose } from './choose.ts';
import type { LoadingGate } from './chunks.ts';

const TAG = 'may-i-notice';

define(TAG, MayINotice);

/** Resolves when the document has a body. */
function body(): Promise<unknown> | undefined {
  if (document.body) return undefined;
  return new Promise((resolve) => {
    document.addEventListener('readystatechange', resolve, { once: true });
  });
}

/** The notice of the page; made, as the first thing in the body, when there is none. */
function notice(): MayINotice {
  const present = document.querySelector(TAG);
  if (present instanceof MayINotice) return present;
  const made = new MayINotice();
  document.body.prepend(made);
  return made;
}

/** What the interface knows of the page. */
export function pageOf(gate: LoadingGate): Page {
  const { config, language } = gate;
  return {
    config,
    language,
    openPreferences: (opener) => void gate.run('preferences', opener),
    decision: () => gate.decision,
    isGranted: gate.isGranted,
    open: () => config.purposes.filter(gate.isOpen),
    decide: (grants, act) => choose(gate, grants, act),
  };
}

/** A module of texts. */
export interface Texts<Messages> {
  readonly messages: Messages;
}

/** Imports the texts of a layer in the language of the interface. */
export function importTexts<Messages>({ base, language }: LoadingGate, layer = ''): Promise<Texts<Messages>> {
  return import(new URL(`locales/${language}${layer}.js`, base).href);
}

let loaded: Promise<Texts<NoticeMessages>> | undefined;

/** Texts of the notice. */
export async function noticeMessages(gate: LoadingGate): Promise<NoticeMessages> {
  // Without a query the request counts as no display (LB-52).
  return (await (loaded ??= importTexts(gate))).messages;
}

/** Fetches what a press of a button will need. */
function prefetch(): void {
  for (const name of ['record', 'release', 'preferences'] as const) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL(`${name}.js`, import.meta.url).href;
    document.head.append(link);
  }
}

/** Asks what is open, with the texts that the gate fetched beside this chunk. */
export async function run(gate: LoadingGate, texts: Promise<Texts<NoticeMessages>>): Promise<void> {
  loaded = texts;
  const messages = await noticeMessages(gate);
  await body();
  notice().ask(pageOf(gate), messages);
  const whenIdle = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  whenIdle(prefetch);
}

/** Says that a choice is saved; takes the question away where it is still there. */
export async function confirmChoice(gate: LoadingGate, isKept: boolean): Promise<void> {
  notice().confirm(pageOf(gate), await noticeMessages(gate), isKept);
}
