/**
 * Renders what visitors see to pictures, to be looked at: every state in every theme, size, scheme and language, on the
 * pages of the demo, with Chromium. Needs a build.
 *
 *     node .dev/gallery.ts                                    every picture, into .results/gallery/
 *     node .dev/gallery.ts --state=notice,top --language=ar   some of them
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { startFreshDemo } from '../test/support/fresh-demo.ts';
import { adviceFor, chromiumArgs, findBrowser } from './browsers.ts';
import { ROOT } from './run.ts';

const FOLDER = join(ROOT, '.results', 'gallery');

/** Where a theme is worn. */
const THEMES: Readonly<Record<string, string>> = {
  plain: '/situations/plain.html',
  clearwater: '/',
  kade: '/themes/kade.html',
  korn: '/themes/korn.html',
  nordlys: '/themes/nordlys.html',
  lumen: '/themes/lumen.html',
};

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  slim: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  small: { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true },
  landscape: { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true },
  zoomed: { viewport: { width: 320, height: 256 } },
};

const SCHEMES: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};

const LANGUAGES = ['en', 'de', 'el', 'ar', 'ja'];

/** What a state changes in the configuration, and what is done before the picture is taken. */
interface State {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  /** What the browser says. */
  readonly browser?: () => void;
  /** What is waited for, where it is not the notice. */
  readonly layer?: string;
  readonly before?: (page: Page, language: string) => Promise<unknown>;
}

const press = (part: string) => (page: Page) => page.locator(`may-i-notice [part~=${part}]`).click();
const openAll = (page: Page) =>
  page.locator('may-i-preferences').evaluate((element) => {
    for (const details of element.shadowRoot?.querySelectorAll('.purpose details') ?? [])
      details.setAttribute('open', '');
  });

async function preferences(page: Page): Promise<void> {
  await press('preferences')(page);
  await page.locator('may-i-preferences dialog').waitFor();
}

/** A visitor who has answered, on a page with the button that opens the preferences. */
async function answer(page: Page): Promise<void> {
  await press('reject')(page);
  await page.locator('may-i-message button').click();
  await page.locator('may-i-button button').waitFor();
}

/** Where the law asks for an opt-out. */
const OPT_OUT = {
  profile: 'us-ca',
  prior: { unasked: true },
  purposes: ['analytics', 'marketing'],
  services: [],
};

/** What is refused by Global Privacy Control, what runs without consent, and what is asked for. */
const LAWS = {
  prior: { unasked: true },
  purposes: [
    {
      id: 'delivery',
      title: 'Delivery of your order',
      text: 'Tells the carrier.',
      basis: 'legitimate-interest',
    },
    { id: 'counting', title: 'Counting visits', text: 'Counts each page.', access: 'exempt' },
    'marketing',
  ],
  services: [],
};

/** Global Privacy Control. */
const sendSignal = () => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });

const LONG_NAME = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(5).slice(0, 300);

/** Names as long as may be, which no space breaks. */
const LONG = {
  name: LONG_NAME,
  controller: { name: LONG_NAME, contact: 'privacy@clearwater.example' },
  purposes: [{ id: 'long', title: LONG_NAME, text: LONG_NAME }, 'analytics'],
  services: ['a', 'b'].map((id) => ({
    id,
    purpose: 'long',
    name: LONG_NAME,
    provider: LONG_NAME,
    goal: LONG_NAME,
    country: 'IE',
    policyUrl: '/privacy.html',
    stores: [{ name: LONG_NAME.slice(0, 200), duration: 'P1Y' }],
  })),
};

/** The preferences of a visitor who has answered, after the owner of the site has asked for more. */
async function askAnew(page: Page, language: string): Promise<void> {
  await press('accept')(page);
  await page.locator('may-i-message [role=status]').waitFor();
  await change(page, language, { purposes: ['preferences', { id: 'analytics', revision: 2 }, 'marketing'] });
  await page.reload();
  await preferences(page);
}

/** What the collector holds of a visitor, asked for. */
async function record(page: Page): Promise<void> {
  await press('accept')(page);
  await page.locator('may-i-message [role=status]').waitFor();
  await page.locator('[data-may-i-open]').first().click();
  await page.locator('may-i-preferences .about summary').click();
  await page.locator('may-i-preferences .rights').waitFor();
  await page.locator('may-i-preferences [part~=access]').click();
  await page.locator('may-i-preferences .rights [role=status]:not(:empty)').scrollIntoViewIfNeeded();
}

/** Spaces all text out as visitors may (WCAG 2.2, 1.4.12). */
async function spaceOut(page: Page): Promise<void> {
  await page.addStyleTag({
    content:
      'html * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  });
}

/** As many purposes and services as a large site has. */
function many(): Readonly<Record<string, unknown>> {
  const purposes = Array.from({ length: 12 }, (_, n) => ({
    id: `p${n}`,
    title: `Purpose number ${n}`,
    text: 'Something that this site would like to do with what it learns.',
  }));
  const services = Array.from({ length: 30 }, (_, n) => ({
    id: `s${n}`,
    purpose: `p${n % 12}`,
    name: `Service ${n}`,
    provider: `Provider ${n} Ltd`,
    goal: 'Does what it is for',
    country: 'IE',
    policyUrl: '/privacy.html',
    stores: Array.from({ length: 5 }, (_, m) => ({ name: `_s${n}_${m}`, duration: 'P1Y' })),
  }));
  return { purposes, services };
}

const STATES: Readonly<Record<string, State>> = {
  notice: {},
  top: { config: { placement: 'top' } },
  corner: { config: { placement: 'corner' } },
  inflow: { config: { placement: 'inflow' } },
  modal: { config: { modal: true } },
  sensitive: { config: { sensitive: true } },
  saved: { before: press('reject') },
  button: { config: { button: 'end' }, before: answer },
  'button-saved': {
    config: { button: 'end' },
    async before(page) {
      await press('reject')(page);
      await page.locator('may-i-message [role=status]').waitFor();
      await page.locator('may-i-button button').waitFor();
    },
  },
  'button-at-end': {
    config: { button: 'start' },
    async before(page) {
      await answer(page);
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      });
    },
  },
  preferences: { before: preferences },
  services: {
    async before(page) {
      await preferences(page);
      await openAll(page);
    },
  },
  many: {
    config: many(),
    async before(page) {
      await preferences(page);
      await page.locator('may-i-preferences [type=search]').fill('_s7');
    },
  },
  forty: {
    config: {
      purposes: Array.from({ length: 40 }, (_, n) => ({
        id: `p${n}`,
        title: `Purpose number ${n}`,
        text: 'Something that this site would like to do.',
      })),
    },
    before: preferences,
  },
  long: { config: LONG },
  'long-preferences': {
    config: LONG,
    async before(page) {
      await preferences(page);
      await openAll(page);
    },
  },
  'sensitive-preferences': { config: { sensitive: true }, before: preferences },
  children: { config: { audience: 'children' } },
  'children-preferences': { config: { audience: 'children' }, before: preferences },
  laws: { config: LAWS, browser: sendSignal, before: preferences },
  anew: { before: askAnew },
  record: { before: record },
  unreachable: {
    async before(page) {
      await page.route('**/access', (route) => route.abort());
      await record(page);
    },
  },
  collection: { config: OPT_OUT, layer: 'may-i-collection' },
  policy: { path: '/privacy.html', before: press('reject') },
  declaration: {
    path: '/privacy.html',
    async before(page) {
      await press('reject')(page);
      await page.locator('may-i-message button').click();
      await page.locator('may-i-declaration .service').first().waitFor();
      await page.locator('may-i-declaration').evaluate((element) => {
        element.scrollIntoView();
      });
    },
  },
  inline: {
    path: '/privacy.html',
    async before(page) {
      await press('reject')(page);
      await page.locator('may-i-message button').click();
      const panel = page.locator('may-i-preferences[inline] .panel');
      await panel.waitFor();
      await panel.evaluate((element) => {
        element.scrollIntoView();
      });
    },
  },
  embeds: {
    async before(page) {
      await press('reject')(page);
      await page.locator('may-i-message button').click();
      await page.evaluate(() => {
        const frame = (width: number, height: number) =>
          `<iframe data-may-i=analytics data-src="https://video.example/1" title="Our film" width=${width} height=${height}></iframe> `;
        document.body.insertAdjacentHTML('afterbegin', frame(560, 315) + frame(280, 150) + frame(280, 80));
      });
      await page.locator('may-i-embed [part~=button]').first().waitFor();
    },
  },
  spaced: { before: spaceOut },
  'spaced-preferences': {
    async before(page) {
      await preferences(page);
      await spaceOut(page);
    },
  },
};

/** One picture. */
interface Shot {
  readonly state: string;
  readonly theme: string;
  readonly size: string;
  readonly scheme: string;
  readonly language: string;
}

function chosen(value: string | undefined, all: readonly string[]): readonly string[] {
  const wanted = value?.split(',') ?? all;
  const unknown = wanted.find((one) => !all.includes(one));
  if (unknown !== undefined)
    throw new Error(`may-i: there is no "${unknown}". There are ${all.join(', ')}. [gallery]`);
  return wanted;
}

function shots(): readonly Shot[] {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { state: option, theme: option, size: option, scheme: option, language: option },
  });
  const of = (name: keyof typeof values, all: readonly string[]) => chosen(values[name], all);
  // Every language that there is can be asked for; those of the gallery are as unlike as languages are.
  const languages = values.language?.split(',') ?? LANGUAGES;
  return of('theme', Object.keys(THEMES)).flatMap((theme) =>
    of('size', Object.keys(SIZES)).flatMap((size) =>
      of('scheme', Object.keys(SCHEMES)).flatMap((scheme) =>
        languages.flatMap((language) =>
          of('state', Object.keys(STATES)).map((state) => ({ state, theme, size, scheme, language })),
        ),
      ),
    ),
  );
}

/** The page in another language and with another configuration; the site around stays as it is. */
async function change(page: Page, language: string, config: object): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const isRtl = /^(ar|he|fa|ur)$/.test(language);
    const body = (await response.text())
      .replace(/<html lang="\w+"( dir="\w+")?/, `<html lang="${language}" dir="${isRtl ? 'rtl' : 'ltr'}"`)
      .replace(
        /(<script[^>]*data-may-i-config>)([^]*?)(<\/script>)/,
        (_all, start: string, json: string, end: string) => {
          const own: unknown = JSON.parse(json);
          return `${start}${JSON.stringify(Object.assign({}, own, config))}${end}`;
        },
      );
    return route.fulfill({ response, body });
  });
}

async function take(browser: Browser, demoUrl: string, shot: Shot): Promise<string> {
  const { state, theme, size, scheme, language } = shot;
  const {
    config = {},
    path = THEMES[theme] ?? '/',
    layer = 'may-i-notice',
    browser: says,
    before,
  } = STATES[state] ?? {};
  const context = await browser.newContext({ ...SIZES[size], ...SCHEMES[scheme], reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    if (says) await page.addInitScript(says);
    await change(page, language, config);
    await page.goto(`${demoUrl}${path}`);
    await page.locator(`${layer} [part=panel]`).waitFor();
    await page.waitForLoadState('networkidle');
    await before?.(page, language);
    const file = `${state}.${theme}.${size}.${scheme}.${language}.png`;
    await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
    return file;
  } finally {
    await context.close();
  }
}

/** A page with all pictures, to look through. */
function sheetOf(files: readonly string[]): string {
  const figures = files.map(
    (file) => `<figure><img src="${file}" alt=""><figcaption>${file}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{font:12px system-ui;display:flex;flex-wrap:wrap;gap:16px;background:#888}figure{margin:0}img{height:480px;display:block}</style>${figures.join('')}`;
}

const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(adviceFor('chromium'));
  process.exitCode = 1;
} else {
  await mkdir(FOLDER, { recursive: true });
  const demo = await startFreshDemo();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  const files: string[] = [];
  try {
    for (const shot of shots()) {
      try {
        files.push(await take(browser, demo.demoUrl, shot));
      } catch (error) {
        const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
        console.error(`may-i: no picture of ${Object.values(shot).join('.')}: ${why}. [gallery]`);
        process.exitCode = 1;
      }
    }
  } finally {
    await browser.close();
    await demo.close();
  }
  await writeFile(join(FOLDER, 'index.html'), sheetOf(files));
  console.log(`${files.length} pictures in .results/gallery/`);
}
