/** Loaded when there is something to ask: the notice, and the taking of choices. */
import { isSound } from '../config/sound-config.ts';
import { isRefusedByBrowser } from '../config/browser-signal.ts';
import { inLanguage, nextLanguage } from '../locales/localize.ts';
import type { NoticeMessages } from '../locales/messages.ts';
import { MayINotice, type Arrangement } from '../ui/may-i-notice.ts';
import { elements } from '../ui/view.ts';
import { DECIDING, recipients } from '../ui/words.ts';
import { choose } from './choose.ts';
import type { LoadingGate } from './chunks.ts';

export { choose };

elements.define('may-i-notice', MayINotice);

/** A module of texts. */
export interface Texts<Messages> {
  readonly messages: Messages;
  /** Language that they are in, where the file has another name: `nb` in `no.js`. */
  readonly language?: string;
}

/** Texts of a layer, with the site's own in the place of ours. The interface is in their language from here on. */
function inOwnWords<Messages>(
  gate: LoadingGate,
  layer: string,
  { messages, language = gate.language }: Texts<Messages>,
): Texts<Messages> {
  gate.language = language;
  return {
    messages: { ...messages, ...inLanguage(gate.config.texts, language)?.[layer.slice(1) || 'notice'] },
  };
}

/**
 * Imports the texts of a layer in the language of the interface; where there are none in that, in the one that the site
 * falls back to, else in English.
 */
export async function importTexts<Messages>(
  gate: LoadingGate,
  layer = '',
  query = '',
): Promise<Texts<Messages>> {
  const { language: ours = 'en' } = gate.config;
  for (gate.language of [gate.language, ours, nextLanguage(ours), 'en']) {
    try {
      const file = new URL(`locales/${gate.language}${layer}.js${query}`, gate.base);
      // Of the type of its source.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- see above
      return inOwnWords<Messages>(gate, layer, await import(file.href));
    } catch {
      // Nobody is asked without texts.
    }
  }
  throw new Error();
}

let loaded: Promise<Texts<NoticeMessages>> | undefined;

/** Texts of the notice. */
export async function noticeMessages(gate: LoadingGate): Promise<NoticeMessages> {
  // Without a query the request counts as no display (LB-52).
  return (await (loaded ??= importTexts(gate))).messages;
}

/** Says whether anybody may be asked; where the configuration forbids it, what is wrong is said to its owner. */
export function mayAsk({ config, given, run }: LoadingGate): boolean {
  const isGood = isSound(config, given);
  if (!isGood) void run('problems', given);
  return isGood;
}

/**
 * Asks what is open.
 *
 * @param texts Those that the gate fetched beside this chunk; nothing where there are none in the language of the page.
 */
export async function run(
  gate: LoadingGate,
  texts: Promise<Texts<NoticeMessages> | undefined>,
): Promise<void> {
  // Where hosts share the decision, a page that stands in a frame of another host takes it from there.
  if (!mayAsk(gate) || (gate.config.cookieDomain && window.parent !== window)) return;
  loaded = texts.then((found) =>
    found ? inOwnWords(gate, '', found) : importTexts(gate, '', `?site=${gate.config.site}`),
  );
  const messages = await noticeMessages(gate);
  const { placement, modal, sensitive, audience, profile, policyLanguages } = gate.config;
  const isNaming = recipients(gate.config, DECIDING).size > 1;
  const mustSayMore = sensitive || audience === 'children' || isNaming;
  const isUsual = !placement && !modal && !mustSayMore && !profile && !policyLanguages;
  // Of the type of that chunk's `run`; where it does not arrive, a usual notice stands at the foot.
  const arrange = () =>
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
    gate.run('arrange', isNaming) as Promise<Arrangement | undefined>;
  const arrangement = isUsual ? undefined : await arrange();
  // Without the words that it must show nobody is asked, so nothing is granted (LB-34, LB-35, SD-18).
  if (!arrangement && mustSayMore) return;
  // It may have been answered in the meantime, in another tab.
  const { config } = gate;
  if (!config.purposes.some((purpose) => gate.isOpen(purpose) && !isRefusedByBrowser(config, purpose))) {
    if (config.button) void gate.run('button');
    return;
  }
  const notice = new MayINotice();
  // First in the document, before the page's own skip link. Beside the body, which is null while the head is being
  // parsed: what replaces the body, or hydrates what is in it, leaves the notice alone.
  document.documentElement.insertBefore(notice, document.body);
  // A listener of the page that climbs up from what was clicked would fall over a notice that has gone by then; what else
  // stays in the notice comes with `prefetch`.
  notice.addEventListener('click', (event) => {
    event.stopPropagation();
  });
  notice.ask(
    gate,
    messages,
    {
      decide(grants, act, hadFocus) {
        void gate.run('confirm', { isKept: choose(gate, grants, act), hadFocus });
      },
      openPreferences: (opener) => void gate.run('preferences', opener),
    },
    arrangement,
  );
  const fetchMore = () => void gate.run('prefetch', notice);
  (window.requestIdleCallback ?? setTimeout)(fetchMore);
}
