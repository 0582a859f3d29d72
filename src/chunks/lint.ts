/** Loaded for a developer: the linter, on the page that is shown. Never for visitors, and in no built site. */
import { givenValue } from '../config/check-config.ts';
import type { GivenConfig } from '../config/read-config.ts';
import { PAGE_SERVICES } from '../catalogue/page-services.ts';
import { elementsOf } from '../explain/elements-of.ts';
import { PROBLEMS } from '../config/problems.ts';
import type { LanguageTexts } from '../lint/finding.ts';
import { lintConfig, untold, type Line } from '../lint/lint-config.ts';
import { FOOTER, WAY_BACK, type SitePage } from '../lint/site-page.ts';
import { languageFile } from '../locales/language-file.ts';
import type { LoadingGate } from './chunks.ts';

/** The page, once it is whole. */
async function shownPage(): Promise<SitePage> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
  }
  return {
    url: new URL(location.href),
    elements: elementsOf(document),
    waysBack: [...document.querySelectorAll(WAY_BACK)].map((control) => ({
      isInFooter: control.closest(FOOTER) !== null,
      hasName: Boolean(control.textContent.trim() || control.getAttribute('aria-label')),
    })),
    // The machine of a developer is not where the site will be.
    isOfSite: () => true,
  };
}

/** Languages that a configuration speaks of, as its files are named. */
function languagesOf({ config, language }: LoadingGate): string[] {
  const { language: fallback = 'en', languages = [], texts = {} } = config;
  const tags = ['en', language, fallback, ...languages, ...Object.keys(texts)];
  return [...new Set(tags.map((tag) => languageFile(tag)))];
}

/** Our own texts of a language; without a query the request counts as no display (LB-52). */
async function textsOf(language: string, base: URL): Promise<LanguageTexts> {
  const load = async (layer: string) => {
    const file = new URL(`locales/${language}${layer}.js`, base).href;
    const module: unknown = await import(file).catch(() => undefined);
    const messages: unknown = Reflect.get(Object(module), 'messages');
    return typeof messages === 'object' && messages !== null ? { ...messages } : undefined;
  };
  return { notice: await load(''), preferences: await load('.preferences') };
}

/** One line of the console: what is wrong, where, what to do, the rule and the code. */
function say({ code, level, path, message, fix, rule }: Line): void {
  console[level === 'error' ? 'error' : 'warn'](
    `may-i lint: ${message} (${path || 'the whole'}) ${fix} ${rule} [${code}]`,
  );
}

/** What `problems` says itself. */
const isSaid = ({ code }: Line) => Object.hasOwn(PROBLEMS, code);

/** The configuration as its owner wrote it; where it cannot be read, that is said by `problems`. */
function valueOf(given: GivenConfig): unknown {
  try {
    return givenValue(given);
  } catch {
    return undefined;
  }
}

/** Holds the configuration and the page against every rule that can be told here, and says what is found. */
export async function run(gate: LoadingGate): Promise<void> {
  const value = valueOf(gate.given);
  if (value === undefined) return;
  const loaded = languagesOf(gate).map(
    async (language) => [language, await textsOf(language, gate.base)] as const,
  );
  const around = {
    catalogue: PAGE_SERVICES,
    shipped: new Map(await Promise.all(loaded)),
    pages: [await shownPage()],
    rendered: [],
  };
  const { lines, overridden } = lintConfig(value, around);
  for (const line of lines) if (!isSaid(line)) say(line);
  for (const { code, path, message, reason } of overridden) {
    console.info(`may-i lint: ${message} (${path}) The site takes it upon itself: ${reason} [${code}]`);
  }
  console.debug(`may-i lint: not looked at here: ${untold(around).join(', ')}. Run "npx may-i lint".`);
}
