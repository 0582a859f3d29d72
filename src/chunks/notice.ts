/** Loaded when there is something to ask: the notice, and the taking of choices. */
import type { NoticeMessages } from '../locales/messages.ts';
import { MayINotice } from '../ui/may-i-notice.ts';
import { choose } from './choose.ts';
import type { LoadingGate } from './chunks.ts';

export { choose };

customElements.define('may-i-notice', MayINotice);

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

/** Asks what is open, with the texts that the gate fetched beside this chunk. */
export async function run(gate: LoadingGate, texts: Promise<Texts<NoticeMessages>>): Promise<void> {
  loaded = texts;
  const messages = await noticeMessages(gate);
  // Null while the head is being parsed.
  if (!document.body) {
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve);
    });
  }
  const notice = new MayINotice();
  // First in the document: before the page's own skip link.
  document.body.prepend(notice);
  notice.ask(gate, messages, {
    decide(grants, act, hadFocus) {
      void gate.run('confirm', { isKept: choose(gate, grants, act), hadFocus });
    },
    openPreferences: (opener) => void gate.run('preferences', opener),
  });
  const fetchMore = () => void gate.run('prefetch');
  (window.requestIdleCallback ?? setTimeout)(fetchMore);
}
