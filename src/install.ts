/**
 * The gate: what every visit loads. `embed.ts` and `embed-declared.ts` install it.
 *
 * Order at page load is law: read, block, signal, arm, release. What only a visitor needs who is asked, or who changes
 * something, is in `chunks/`.
 */
import { complete, isBuilt, read, tell } from './built.ts';
import { CHUNK_FOLDER } from './chunks/folder.ts';
import type { Chunk, LoadingGate, Run } from './chunks/chunks.ts';
import type { Texts } from './chunks/notice.ts';
import { NECESSARY } from './config/purposes.ts';
import { readConfig, words, type GivenConfig, type ReadConfig } from './config/read-config.ts';
import { attempt } from './consent/attempt.ts';
import { answerTo, type Question } from './consent/decision.ts';
import { arm, DECLARED } from './gate/arm.ts';
import { giveBack } from './gate/give-back.ts';
import type { MayI } from './index.ts';
import type { NoticeMessages } from './locales/messages.ts';
import { languageFile } from './locales/language-file.ts';
import { parseDecision } from './protocol/parse-decision.ts';
import { dataLayer, sendGoogleConsent } from './signals/google-consent-mode.ts';
import { storedCopies } from './store/read-decision.ts';

/** Starts to block what is not marked up, where there is anything to block; a second call does nothing. */
export type Automatic = (gate: LoadingGate) => void;

/**
 * Installs the gate and the API of the page. A second tag on the page is left to the first.
 *
 * @param automatic The automatic tier; without it only what is marked up is blocked.
 */
export function install(automatic?: Automatic): void {
  if (window.mayI) return;
  // Null only where the gate is not a script of the document's own, as in a module; never a script of SVG.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a check would cost bytes in every page
  const script = document.currentScript as HTMLScriptElement | null;
  const attributes = script?.dataset ?? {};
  const base = new URL(attributes['base'] ?? script?.src ?? '', document.baseURI);
  const given = {
    attributes,
    json: isBuilt ? undefined : document.querySelector('[data-may-i-config]')?.textContent,
  };
  // Without a configuration that can be trusted nothing is asked, so nothing is granted (LB-57). It has no site, as one that
  // is read may lack it.
  /* eslint-disable @typescript-eslint/consistent-type-assertions -- see above */
  const nothing = { purposes: [] } as Pick<ReadConfig, 'purposes'> as ReadConfig;
  /* eslint-enable @typescript-eslint/consistent-type-assertions */
  const config = isBuilt ? read(attributes) : (readConfig(given) ?? nothing);
  const { purposes } = config;
  // In an attribute it is a word.
  const usesGoogle = `${config.googleConsentMode}` !== 'false';
  let isArmed: true | undefined;

  // A file of ours; its type is the type of its source.
  const importFile = <Module>(file: string): Promise<Module> => import(`${new URL(file, base)}`);
  const run: Run = (name, argument) =>
    importFile<Chunk>(`${CHUNK_FOLDER}/${name}.js`)
      .then(
        isBuilt
          ? async (chunk) => {
              if (name !== 'notice') await complete(gate);
              return chunk.run(gate, argument);
            }
          : (chunk) => chunk.run(gate, argument),
      )
      .catch((error: unknown) => {
        console.warn('may-i. [chunk-unavailable]', error);
        // Without the preferences the link leads to the policy, as it does without us (SD-04).
        // Nothing but a link of HTML has a host; as a text it is its address.
        /* eslint-disable @typescript-eslint/consistent-type-assertions -- see above */
        if ((argument as HTMLAnchorElement | undefined)?.host) location.href = argument as unknown as string;
        /* eslint-enable @typescript-eslint/consistent-type-assertions */
      });

  const answer = ({ id, revision }: Question, need = id) =>
    answerTo(gate.decision, need, revision, Date.now());
  const isGranted = (need: string) => {
    const [purpose] = need.split(':');
    return (
      purpose === NECESSARY ||
      purposes.some((question) => {
        // A service goes with its purpose, unless it was answered for itself since: a withdrawal reaches it, too.
        const whole = answer(question);
        const own = answer(question, need);
        return (
          question.id === purpose &&
          ((own && !(whole && own.decidedAt < whole.decidedAt) ? own : whole)?.grant === 'granted' ||
            // What runs until it is refused, by the chunk `unasked`.
            gate.runs?.(need))
        );
      })
    );
  };
  /** Whether each purpose and service that was answered is granted. */
  const state = (): Record<string, boolean> =>
    Object.fromEntries(Object.keys(gate.decision?.answers ?? {}).map((need) => [need, isGranted(need)]));
  const mayRelease = (value: string | undefined) => words(value).every(isGranted);

  const gate: LoadingGate = {
    // Of a built script the configuration itself, so that what is fetched later is in it, too: it is what was shown.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- by the names of its members
    given: isBuilt ? { attributes: config as unknown as GivenConfig['attributes'], json: undefined } : given,
    config,
    base,
    language: languageFile(document.documentElement.lang) || config.language || 'en',
    decision: parseDecision(storedCopies(), purposes, Date.now()),
    isGranted,
    isOpen: (question) => !answer(question),
    signal(method) {
      automatic?.(gate);
      const detail = { purposes: state(), method };
      if (isBuilt) tell(gate, detail);
      else if (usesGoogle) {
        sendGoogleConsent('update', isGranted);
        dataLayer().push({ event: 'may_i_consent_update', may_i: detail });
      }
      document.dispatchEvent(new CustomEvent('may-i-decided', { detail }));
    },
    mayRelease,
    arm() {
      isArmed ||= arm(mayRelease, () => void run('embeds'));
    },
    giveBack,
    run,
  };

  automatic?.(gate);
  if (isBuilt) tell(gate);
  else if (usesGoogle) {
    sendGoogleConsent('default', (purpose) => purpose === NECESSARY);
    if (gate.decision) sendGoogleConsent('update', isGranted);
    dataLayer().push({ event: 'may_i_consent_ready' });
  }
  // Before a choice nothing can be released.
  if (gate.decision) {
    if ((!isBuilt && config.signals) || document.querySelector(DECLARED)) void run('follow');
    else gate.arm();
  }
  const ask = () => {
    // Texts and interface are fetched side by side. By the query the collector counts displays (LB-52).
    // Of a language without texts the notice learns by getting none.
    void run(
      'notice',
      importFile<Texts<NoticeMessages>>(`locales/${gate.language}.js?site=${config.site}`).catch(
        () => undefined,
      ),
    );
  };
  // In a frame of a page of ours, or in a frame in one, that page asks. Here, `mayI` of the page itself is still to come.
  if (purposes.some(gate.isOpen) && !attempt(() => parent.mayI ?? top?.mayI)) {
    // A page that is prepared in the background has not been visited (LB-12).
    if (document.prerendering || config.prior) void run('prior', ask);
    else ask();
  } else if (config.button) void run('button');
  if (attempt<unknown>(() => localStorage['may-i-outbox'])) void run('resume');

  /**
   * Takes over what has been written since by another document: a tab, a frame, a page that was left and is shown again.
   *
   * @param _cause What says that something may have been written.
   * @param refusal By this page, as a pair of name and value: it counts also where no cookie is kept.
   */
  const readAgain = (_cause?: Event, refusal = '') => {
    const before = gate.decision;
    const was = state();
    gate.decision = parseDecision(`${storedCopies()}; ${refusal}`, purposes, Date.now(), before);
    if (Object.entries(state()).some(([need, is]) => is !== was[need])) {
      // Blocked and told here and now: no chunk has to arrive for it.
      gate.signal(refusal ? 'api' : 'sync');
      void run(refusal ? 'withdraw' : 'sync', { before, was });
    }
  };
  for (const type of ['pageshow', 'visibilitychange', 'storage']) {
    addEventListener(type, readAgain);
  }
  window.cookieStore?.addEventListener('change', readAgain);

  if (!isBuilt && !purposes.length) void run('problems', given);
  if (location.href.match('may-i-debug')) void run('explain', true);
  // On the window, so that it outlives a page that swaps its body, and before a router that takes every link (SvelteKit).
  addEventListener(
    'click',
    (event) => {
      const [opener] = event.composedPath().filter((node) =>
        // The document and the window have no `matches`.
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
        (node as Partial<Element>).matches?.('[data-may-i-open],a[href$="#cookie-preferences"]'),
      );
      if (!opener || !(isBuilt || purposes.length)) return;
      event.preventDefault();
      // A router that takes every link, whoever has taken it before (Swup, htmx 1, InstantClick).
      event.stopPropagation();
      void run('preferences', opener);
    },
    true,
  );

  window.mayI = Object.assign(isGranted, {
    on(purpose: string, listener: (isGranted: boolean) => void) {
      const call = () => {
        listener(isGranted(purpose));
      };
      call();
      document.addEventListener('may-i-decided', call);
    },
    open: (opener?: EventTarget) => run('preferences', opener),
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the type of that chunk's `run`
    ask: (purpose: string) => run('ask', purpose) as ReturnType<MayI['ask']>,
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the type of that chunk's `run`
    explain: (isShown?: boolean) => run('explain', isShown) as ReturnType<MayI['explain']>,
    withdraw() {
      // The page may be left before the chunk is here: then the next one goes on (chunk `resume`).
      attempt(() => (localStorage['may-i-outbox'] = document.cookie = 'may-i=reject;path=/'));
      readAgain(undefined, 'may-i=reject');
    },
  });
}
