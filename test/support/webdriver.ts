/**
 * A small W3C WebDriver client over `fetch`, for the journeys in WebKit: Playwright cannot drive WebKitGTK.
 *
 * Everything that looks for something waits for it, so that no test needs to sleep.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { RunningWebKit } from './webkit.ts';

/** Key under which an element reference travels (WebDriver, section 12.2). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const WAIT_MS = 30_000;
const POLL_MS = 50;
/** A driver that has not answered by then never will: the browser's own limits are `WAIT_MS` each. Milliseconds. */
const HANGS_MS = 3 * WAIT_MS;

/** The keys that have no character, by their names on a keyboard (WebDriver, section 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A cookie as the browser holds it. */
export interface BrowserCookie {
  readonly name: string;
  readonly value: string;
  readonly path?: string;
  readonly domain?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  /** Seconds since the epoch; absent for a session cookie. */
  readonly expiry?: number;
  readonly sameSite?: string;
}

/** What WebDriver answers instead of a value: its error code, as `stale element reference`, and a message. */
export class WebDriverError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'WebDriverError';
    this.code = code;
  }
}

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** One window of a browser. */
export class Browser {
  readonly #send: Send;
  /** As the browser gives it: WebKitGTK's is of the library. */
  readonly version: string;

  private constructor(send: Send, version: string) {
    this.#send = send;
    this.version = version;
  }

  /** Opens a fresh browser: no cookies, no storage. Close it before the driver is stopped. */
  static async open(webkit: RunningWebKit): Promise<Browser> {
    const origin = `http://127.0.0.1:${webkit.port}`;
    const opened = await request('POST', `${origin}/session`, {
      capabilities: { alwaysMatch: webkit.capabilities },
    });
    const id = stringIn(opened, 'sessionId');
    const { capabilities } = opened as { readonly capabilities?: unknown };
    const version = stringIn(capabilities, 'browserVersion');
    const send: Send = (method, path, body) => request(method, `${origin}/session/${id}${path}`, body);
    await send('POST', '/timeouts', { script: WAIT_MS, pageLoad: WAIT_MS, implicit: 0 });
    return new Browser(send, version);
  }

  /** Loads a page; resolves after its `load` event. */
  async goto(url: string): Promise<void> {
    await this.#send('POST', '/url', { url });
  }

  /** Loads the page again. */
  async reload(): Promise<void> {
    await this.#send('POST', '/refresh', {});
  }

  /** Goes back in the history, as the visitor's button does. */
  async back(): Promise<void> {
    await this.#send('POST', '/back', {});
  }

  /** Address of the page. */
  async url(): Promise<string> {
    return String(await this.#send('GET', '/url'));
  }

  /** Runs the body of a function in the page; `arguments` holds `args`. A promise that it returns is awaited. */
  async run(body: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#send('POST', '/execute/sync', { script: body, args: args.map(toWire) });
  }

  /** Runs `body` until it returns something truthy, and returns that. */
  async waitFor(body: string, ...args: readonly unknown[]): Promise<unknown> {
    return patiently(`a truthy value of: ${body}`, () => this.run(body, ...args));
  }

  /**
   * Waits for an element and returns it. Each selector after the first is looked up in the shadow root of the
   * element before it: `find('may-i-notice', 'button')`.
   */
  async find(...selectors: readonly string[]): Promise<PageElement> {
    const found = await patiently(`an element ${selectors.join(' >>> ')}`, () => this.#query(selectors));
    return new PageElement(this.#send, found);
  }

  /** True when the element is in the page at this moment. Does not wait. */
  async has(...selectors: readonly string[]): Promise<boolean> {
    return (await this.#query(selectors)) !== undefined;
  }

  /** The element that has the focus, also inside shadow roots. */
  async focused(): Promise<PageElement> {
    const found = await this.run(`
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;`);
    return new PageElement(this.#send, stringIn(found, ELEMENT));
  }

  /** Presses keys by name or character, one after the other: `press('Tab')`, `press('Shift+Tab', 'Enter')`. */
  async press(...strokes: readonly string[]): Promise<void> {
    for (const stroke of strokes) {
      const keys = stroke.split('+').map((key) => KEYS[key] ?? key);
      const down = keys.map((value) => ({ type: 'keyDown', value }));
      const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
      const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
      await this.#send('POST', '/actions', { actions });
    }
  }

  /** Cookies that the page would send, HttpOnly ones included. */
  async cookies(): Promise<BrowserCookie[]> {
    const cookies = await this.#send('GET', '/cookie');
    return Array.isArray(cookies) ? cookies.filter(isCookie) : [];
  }

  /** Sets a cookie for the page that is loaded. */
  async setCookie(cookie: BrowserCookie): Promise<void> {
    await this.#send('POST', '/cookie', { cookie });
  }

  /** Deletes every cookie of the page that is loaded. */
  async clearCookies(): Promise<void> {
    await this.#send('DELETE', '/cookie');
  }

  /** Gives the window a size in CSS pixels, its frame included. */
  async resize(width: number, height: number): Promise<void> {
    await this.#send('POST', '/window/rect', { width, height });
  }

  /** Picture of what is visible, as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.#send('GET', '/screenshot')), 'base64');
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.#send('DELETE', '');
  }

  async #query(selectors: readonly string[]): Promise<string | undefined> {
    const found = await this.run(
      `let root = document, element = null;
      for (const selector of arguments[0]) {
        element = root?.querySelector(selector);
        root = element?.shadowRoot;
      }
      return element ?? null;`,
      selectors,
    );
    return found === null ? undefined : stringIn(found, ELEMENT);
  }
}

/** An element of the page. Its methods throw a `stale element reference` when the page has dropped it. */
export class PageElement {
  readonly #send: Send;
  /** Reference that WebDriver knows the element by. */
  readonly id: string;

  constructor(send: Send, id: string) {
    this.#send = send;
    this.id = id;
  }

  /** Clicks in the middle of the element with a real pointer; throws when something covers it. */
  async click(): Promise<void> {
    await this.#send('POST', `/element/${this.id}/click`, {});
  }

  /** Text as it is rendered. */
  async text(): Promise<string> {
    return String(await this.#get('text'));
  }

  /** Role in the browser's accessibility tree, as `button`. */
  async role(): Promise<string> {
    return String(await this.#get('computedrole'));
  }

  /** Accessible name in the browser's accessibility tree. */
  async label(): Promise<string> {
    return String(await this.#get('computedlabel'));
  }

  /** Attribute, or `undefined` when the element has none of that name. */
  async attribute(name: string): Promise<string | undefined> {
    const value = await this.#get(`attribute/${name}`);
    return typeof value === 'string' ? value : undefined;
  }

  /** Property of the element in the page, as `checked`. */
  async property(name: string): Promise<unknown> {
    return this.#get(`property/${name}`);
  }

  /** True when the element is rendered. */
  async isDisplayed(): Promise<boolean> {
    return (await this.#get('displayed')) === true;
  }

  /** Picture of the element, as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.#get('screenshot')), 'base64');
  }

  async #get(what: string): Promise<unknown> {
    return this.#send('GET', `/element/${this.id}/${what}`);
  }
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(HANGS_MS);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) });
  const answer: unknown = await response.json();
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
  if (!response.ok) throw new WebDriverError(stringIn(value, 'error'), stringIn(value, 'message'));
  return value;
}

async function patiently<Value>(what: string, look: () => Promise<Value>): Promise<NonNullable<Value>> {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await delay(POLL_MS);
  }
  throw new Error(`waited ${WAIT_MS} ms for ${what}`);
}

function toWire(value: unknown): unknown {
  return value instanceof PageElement ? { [ELEMENT]: value.id } : value;
}

function stringIn(value: unknown, key: string): string {
  if (typeof value === 'object' && value !== null && key in value) {
    const found: unknown = Reflect.get(value, key);
    if (typeof found === 'string') return found;
  }
  throw new Error(`WebDriver answered without "${key}": ${JSON.stringify(value)}`);
}

function isCookie(value: unknown): value is BrowserCookie {
  return typeof value === 'object' && value !== null && 'name' in value && 'value' in value;
}
