/**
 * Lists what is blocked, released or stored in a page, by which rule and choice, and since when: `mayI.explain()`.
 *
 * Reads only: nothing is granted, changed, stored or sent.
 */
import type { Gate } from '../gate/gate.ts';
import type { Declared } from '../gate/give-back.ts';
import { choiceOf, wordsOf, type Choice } from './choice.ts';
import {
  serviceOfAddress,
  serviceOfName,
  webAddress,
  type KnownService,
  type Match,
} from './known-service.ts';

/** What is listed. */
export type Kind =
  'script' | 'embed' | 'image' | 'link' | 'style' | 'template' | 'request' | 'cookie' | 'key';

/**
 * How it stands with it:
 *
 * - `blocked`: kept back.
 * - `waiting`: may go and has not yet.
 * - `released`: kept back once, then let go.
 * - `allowed`: nothing kept it back.
 * - `stored`: a cookie or key that is there.
 * - `unknown`: from another host, or stored, and no service is known for it.
 */
export type State = 'blocked' | 'waiting' | 'released' | 'allowed' | 'stored' | 'unknown';

/** One line of the list. */
export interface Explained {
  readonly state: State;
  readonly kind: Kind;
  /** Address without its query, first 60 characters of a text, or a name. */
  readonly what: string;
  /** What must be granted, as in `data-may-i`; empty where no service is known. */
  readonly need: string;
  /** Who keeps it back: the page's own mark, or our knowledge of the service. */
  readonly tier: 'declared' | 'automatic';
  readonly rule: string;
  readonly choice: string;
  /** When the answer was given that decides; before an answer, since when it is kept back. */
  readonly at: Date | undefined;
  /** How often, where more than once. */
  readonly count?: number;
}

/** A line, with what the search for problems needs beside it. */
export interface Finding extends Explained {
  readonly isGranted: boolean;
  readonly element?: Declared;
  /** Whole address, where it loads something. */
  readonly url?: URL;
}

/** What must be known of the gate. */
export type ExplainableGate = Pick<
  Gate,
  'config' | 'base' | 'decision' | 'isGranted' | 'isOpen' | 'mayRelease' | 'roots' | 'journal'
>;

const KINDS: Readonly<Record<string, Kind>> = {
  script: 'script',
  img: 'image',
  image: 'image',
  source: 'image',
  picture: 'image',
  link: 'link',
  style: 'style',
  template: 'template',
};

/** Attributes that hold an address, held back or not; the first that an element has counts. */
const ADDRESSES = ['src', 'href', 'data', 'poster'].flatMap((name) => [`data-${name}`, name]);

/** Attributes that hold a text with addresses. */
const TEXTS = ['srcset', 'srcdoc', 'style'].flatMap((name) => [`data-${name}`, name]);

/** Elements that load from elsewhere and that nobody marked. */
const UNMARKED =
  ':is(script,iframe,img,embed,video,audio,source)[src],link[href]:not([rel~=canonical],[rel~=alternate]),object[data]';

/** Names that we store under; docs/architecture.md, "What we store". */
const OURS = /^may-i(-outbox|-forget)?$/;

/** Longest part of a text that is shown, in characters. */
const SHOWN = 60;

function attribute(element: Declared, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value) return value;
  }
  return undefined;
}

function shortText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** An address without its query, which may hold what is nobody's business. */
function shortAddress(url: URL): string {
  return url.origin + url.pathname;
}

const described = ({ service: { id, name, purpose } }: Match) =>
  `${name && name !== id ? `${name} (${id})` : id}, purpose ${purpose}`;

/** The service of a need that a text names a host of. */
function serviceInText(services: readonly KnownService[], need: string, text: string): Match | undefined {
  for (const word of wordsOf(need)) {
    const [, id] = word.split(':');
    for (const service of services) {
      const pattern = service.id === id && service.hosts?.find((host) => text.includes(host));
      if (pattern) return { service, pattern };
    }
  }
  return undefined;
}

/** Whether a service is one that a need names, and not one whose host the page has marked for something else. */
function isNeeded(need: string, { service }: Match): boolean {
  return wordsOf(need).some((word) => word.split(':')[1] === service.id);
}

/** Everything that the list is made of, in the order: elements, requests, cookies and keys. */
export function findAll(
  gate: ExplainableGate,
  services: readonly KnownService[],
  page: Document,
): readonly Finding[] {
  const base = page.baseURI;
  const { hostname } = new URL(base);
  const origin = page.defaultView?.performance.timeOrigin ?? performance.timeOrigin;
  const start = new Date(origin);
  const own = [new URL('.', gate.base).href, new URL(gate.config.collector ?? '.', gate.base).href];
  const isOwn = ({ href }: URL) => own.some((folder) => href.startsWith(folder));

  const line = (
    parts: Pick<Finding, 'kind' | 'what' | 'need' | 'tier' | 'rule' | 'state'>,
    choice: Choice,
    more: Partial<Finding> = {},
  ): Finding => ({
    ...parts,
    choice: choice.text,
    at: choice.at ?? (parts.state === 'blocked' ? start : undefined),
    isGranted: choice.isGranted,
    ...more,
  });

  const marked = (element: Declared): Finding => {
    const { mayI, mayIReleased = '' } = element.dataset;
    const need = mayI ?? mayIReleased;
    const address = attribute(element, ADDRESSES);
    const url = address === undefined ? undefined : webAddress(address, base);
    const isTemplate = element.localName === 'template';
    const text = attribute(element, TEXTS) ?? (isTemplate ? element.innerHTML : element.textContent);
    const known = url ? serviceOfAddress(services, url) : serviceInText(services, need, text);
    const match = gate.journal && known && isNeeded(need, known) ? known : undefined;
    const hasText = !url && !KINDS[element.localName] && attribute(element, ['data-style', 'style']);
    return line(
      {
        state: mayI === undefined ? 'released' : gate.mayRelease(mayI) ? 'waiting' : 'blocked',
        kind: KINDS[element.localName] ?? (hasText ? 'style' : 'embed'),
        what: url ? shortAddress(url) : (address ?? shortText(text)) || `<${element.localName}>`,
        need,
        tier: match ? 'automatic' : 'declared',
        rule: match
          ? `${url ? 'host' : 'its text names'} ${match.pattern} of ${described(match)}`
          : `marked in the page: data-may-i="${need}"`,
      },
      choiceOf(gate, need),
      { element, ...(url && { url }) },
    );
  };

  /** Something from another host that nothing keeps back. */
  const unmarked = (kind: Kind, url: URL, element?: Declared): Finding[] => {
    if (url.hostname === hostname && !serviceOfAddress(services, url)) return [];
    if (isOwn(url)) return [];
    const match = serviceOfAddress(services, url);
    const need = match ? `${match.service.purpose}:${match.service.id}` : '';
    return [
      line(
        {
          state: match ? 'allowed' : 'unknown',
          kind,
          what: shortAddress(url),
          need,
          tier: 'automatic',
          rule: match ? `host ${match.pattern} of ${described(match)}` : `no service has ${url.hostname}`,
        },
        match ? choiceOf(gate, need) : { isGranted: false, text: 'not asked for' },
        { url, ...(element && { element }) },
      ),
    ];
  };

  const roots = [page, ...(gate.roots ?? [])];
  const elements = roots.flatMap((root) => [
    ...[...root.querySelectorAll<Declared>('[data-may-i],[data-may-i-released]')].map(marked),
    ...[...root.querySelectorAll<Declared>(UNMARKED)].flatMap((element) => {
      if (element.matches('[data-may-i],[data-may-i-released]')) return [];
      const url = webAddress(attribute(element, ['src', 'href', 'data']) ?? '', base);
      return url ? unmarked(KINDS[element.localName] ?? 'embed', url, element) : [];
    }),
  ]);

  const kept = (gate.journal ?? []).map(([at, kind, need, what]): Finding => {
    const isRequest = kind === 'request';
    const url = isRequest ? webAddress(what, base) : undefined;
    const match = url ? serviceOfAddress(services, url) : serviceOfName(services, what);
    const isCookie = !match || !('type' in match) || match.type === 'cookie';
    const subject = isRequest ? 'host' : isCookie ? 'cookie' : 'key';
    const choice = choiceOf(gate, need);
    return line(
      {
        // What was dropped is not made up for, whatever was granted since.
        state: 'blocked',
        kind: isRequest ? 'request' : isCookie ? 'cookie' : 'key',
        what: url ? shortAddress(url) : shortText(what),
        need,
        tier: 'automatic',
        rule: match ? `${subject} ${match.pattern} of ${described(match)}` : `of ${need}`,
      },
      choice.isGranted ? { ...choice, text: `${choice.text}, after this was dropped` } : choice,
      { at: new Date(origin + at) },
    );
  });

  const sent = (page.defaultView?.performance.getEntriesByType('resource') ?? [])
    .filter(
      (entry) =>
        'initiatorType' in entry && /^(fetch|xmlhttprequest|beacon)$/.test(String(entry.initiatorType)),
    )
    .flatMap((entry) => {
      const url = webAddress(entry.name, base);
      return url
        ? unmarked('request', url).map((found) => ({ ...found, at: new Date(origin + entry.startTime) }))
        : [];
    });

  const stored = ([name, type]: readonly [name: string, type: string]): Finding => {
    const match = serviceOfName(services, name, type);
    const isOurs = OURS.test(name);
    const need = match ? `${match.service.purpose}:${match.service.id}` : '';
    return line(
      {
        state: match || isOurs ? 'stored' : 'unknown',
        kind: type === 'cookie' ? 'cookie' : 'key',
        what: name,
        need: isOurs ? 'necessary' : need,
        tier: 'automatic',
        rule: isOurs
          ? 'of May I itself'
          : match
            ? `${type} ${match.pattern} of ${described(match)}`
            : `no service declares this ${type}`,
      },
      isOurs || match
        ? choiceOf(gate, isOurs ? 'necessary' : need)
        : { isGranted: false, text: 'not asked for' },
    );
  };

  return merged([...elements, ...kept, ...sent, ...namesIn(page).map(stored)]);
}

/** Names of the cookies and keys that a script of the page can see. */
function namesIn({ defaultView: view, cookie }: Document): (readonly [name: string, type: string])[] {
  const keys = (['localStorage', 'sessionStorage'] as const).flatMap((type) => {
    try {
      return Object.keys(view?.[type] ?? {}).map((name) => [name, type] as const);
    } catch {
      // The browser keeps nothing for this page.
      return [];
    }
  });
  const cookies = cookie
    ? cookie.split('; ').map((pair) => [pair.split('=', 1)[0] ?? '', 'cookie'] as const)
    : [];
  return [...cookies, ...keys];
}

/** The same request or write again is no line of its own. */
function merged(findings: readonly Finding[]): Finding[] {
  const byKey = new Map<unknown, Finding>();
  for (const finding of findings) {
    const { element, kind, what, need, state } = finding;
    const key = element ?? [kind, what, need, state].join(' ');
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, count: (before.count ?? 1) + 1 } : finding);
  }
  return [...byKey.values()];
}

/** The line of a finding. */
export function lineOf({ isGranted: _granted, element: _element, url: _url, ...line }: Finding): Explained {
  return line;
}
