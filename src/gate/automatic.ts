/**
 * The automatic tier: blocks the services of the catalogue on a page as pasted from the vendors.
 *
 * An element that would load from a service that is not granted becomes a declared one, so that release, withdrawal and
 * everything else is that of declared elements. A request that a script makes fails as it would without a network. A
 * cookie or key of such a service is not written. What this cannot hold back is listed in docs/blocking.md.
 */
import type { Gate } from './gate.ts';
import { isElement, type Declared } from './give-back.ts';
import { originals, patch, type Look } from './patch.ts';

declare global {
  interface Window {
    /** Trusted Types (W3C), where the browser has them. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { readonly createHTML: (html: string) => unknown },
      ): { createHTML(html: string): unknown };
    };
  }
}

/** Purposes in the order of the packed catalogue. */
const PURPOSES = ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing'];

/** Attributes that make the browser load something. */
const LOADING = ['srcset', 'src', 'href', 'data', 'poster', 'srcdoc', 'style'];

/** Elements that may load something, by tag or attribute. Links lead away, they load nothing. */
const MAY_LOAD = 'script,style,link,image,[src],[srcset],[data],[poster],[srcdoc],[style*="//"]';

/**
 * Hosts in a text, each with the first segment of its path; JSON writes the stroke with a backslash. Only from the start
 * of a word, or a long one would be read again from each of its letters.
 */
const HOSTS = /(?<![\w-])[\w-]+(?:\.[\w-]+)+(?:\\?\/[\w-]+)?/g;

/** An address that every browser refuses without asking the network: a port that Fetch calls bad. */
const NOWHERE = 'https://blocked:1/';

/** Types of scripts that run. */
const RUNS = /^$|module|(java|ecma)script/i;

/** What a script holds that loads something by itself, unlike data that names a host. */
const LOADS = /createElement|import|\.src|fetch|open\(|write/;

/** Longest inline script that is taken for a vendor's snippet; a longer one is the site's own. Characters. */
const SNIPPET = 1e4;

let isBlocking = false;

/** Starts to block, unless everything is granted; a second call does nothing. */
export function block(gate: Gate, known: string): void {
  if (isBlocking) return;
  const { config, mayRelease } = gate;
  const { services = [] } = config;
  const needByHost = new Map<string, string>();
  const embeds = new Set<string>();
  const needs: string[] = [];
  const patterns: string[] = [];
  const add = (need: string, hosts: readonly string[], names: readonly string[]) => {
    for (const host of hosts) needByHost.set(host, need);
    if (!names.length) return;
    needs.push(need);
    patterns.push(
      `(${names
        .join('|')
        .replace(/[.$+?()[\]{}^\\]/g, '\\$&')
        .replace(/\*/g, '.*')})`,
    );
  };
  known.split(';').forEach((section, index) => {
    for (const service of section.split(' ')) {
      const [id, hosts = '', names] = service.split('|');
      const name = id || hosts.split(/[.,/]/)[0];
      const need = `${services.find((service) => service.id === name)?.purpose ?? PURPOSES[index]}:${name}`;
      if (!index) embeds.add(need);
      add(
        need,
        hosts.split(',').map((host) => (host.includes('.') ? host : host.replace(/$|(?=\/)/, '.com'))),
        names ? names.split(',') : [],
      );
    }
  });
  for (const { id, purpose, hosts = [], stores = [] } of services) {
    add(
      `${purpose}:${id}`,
      hosts,
      stores.map(({ name }) => name),
    );
  }
  // When everything is granted nothing is installed.
  if ([...needByHost.values()].every(mayRelease)) return;
  isBlocking = true;
  const NAMES = new RegExp(`^(?:${patterns.join('|')})$`);

  /** What the first host in a text needs that may not be loaded from. */
  const needOfText = (text: string, isScript?: boolean) => {
    for (const [found] of text.matchAll(HOSTS)) {
      const [host = '', segment] = found.toLowerCase().split(/\\?\//);
      for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
        const need = needByHost.get(rest) ?? needByHost.get(`${rest}/${segment}`);
        if (need && !mayRelease(need) && !(isScript && embeds.has(need))) return need;
      }
    }
    return undefined;
  };

  const blobs = new WeakMap<object, string>();
  const needByBlob = new Map<string, string>();

  const needOfUrl = (given: unknown) => {
    const text = `${(given as Request | undefined)?.url ?? given}`;
    // A picture in the page itself may be long, and loads nothing.
    if (/^data:im/.test(text)) return;
    try {
      const { hostname, pathname } = new URL(text, document.baseURI);
      if (hostname) return needOfText(`${hostname}/${pathname.split('/')[1]}`);
    } catch {
      // The browser will say so.
    }
    return needByBlob.get(text) ?? needOfText(text.slice(0, SNIPPET));
  };

  const needOf = (name: string, value: unknown) =>
    /^(src|href|data|poster)$/.test(name) ? needOfUrl(value) : needOfText(`${value}`);

  /** Lets a release find an element that stands in a shadow tree. */
  const register = (element: Declared) => {
    const root = element.getRootNode();
    if (root instanceof ShadowRoot) (gate.roots ??= new Set()).add(root);
  };
  const hold = (element: Declared, need: string) => {
    const { mayI } = element.dataset;
    if (!mayI?.includes(need)) element.dataset['mayI'] = mayI ? `${mayI} ${need}` : need;
    register(element);
  };

  /** Takes an attribute back from an element, or keeps it from it. */
  const holdAttribute = (element: Declared, name: string, value: unknown): true | undefined => {
    if (!LOADING.includes(name) || /^(a|area|base)$/i.test(element.localName)) return;
    const need = needOf(name, value);
    if (!need) {
      // What was held is not what the page wants any more.
      if (element.dataset['mayI']) delete element.dataset[name];
      return;
    }
    hold(element, need);
    element.dataset[name] = `${value}`;
    // What was made by script is async unless it says otherwise.
    if (element instanceof HTMLScriptElement && element.async) element.setAttribute('async', '');
    return true;
  };

  /** Turns an element that would load from a blocked service, or run its snippet, into a declared one. */
  const inspect = (element: Declared) => {
    if (element.dataset['mayI']) {
      register(element);
      return;
    }
    const type = element.getAttribute('type') ?? '';
    const isScript = element.localName === 'script';
    if (isScript ? RUNS.test(type) : element.localName === 'style') {
      const src = element.getAttribute('src') ?? element.getAttribute('href');
      const text = element.textContent ?? '';
      const need =
        src === null
          ? (!isScript || LOADS.test(text)) && text.length < SNIPPET && needOfText(text, isScript)
          : needOfUrl(src);
      if (!need) return;
      hold(element, need);
      element.dataset['type'] = type;
      element.setAttribute('type', 'text/plain');
    } else if (!isScript) {
      for (const name of LOADING) {
        const value = element.getAttribute(name);
        if (value !== null && holdAttribute(element, name, value)) element.removeAttribute(name);
      }
    }
  };
  const inspectAll = (root: Partial<ParentNode>) => {
    root.querySelectorAll?.<Declared>(MAY_LOAD).forEach(inspect);
  };

  const observer = new MutationObserver((records) => {
    let scanned: Node | undefined;
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        // One that was written in the HTML; a closed one cannot be found.
        if (node.shadowRoot) watch(node.shadowRoot);
        if (scanned?.contains(node)) continue;
        scanned = node;
        if (node.matches(MAY_LOAD)) inspect(node);
        inspectAll(node);
      }
    }
  });
  const watch = (root: Document | ShadowRoot) => {
    observer.observe(root, { childList: true, subtree: true });
    inspectAll(root);
  };
  watch(document);

  const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  let trust = (html: string): unknown => html;
  try {
    const policy = window.trustedTypes?.createPolicy('may-i', { createHTML: trust });
    if (policy) trust = policy.createHTML.bind(policy);
  } catch {
    // The page allows no policy of ours: then it does not want what it would hold.
  }
  /** HTML with what it would load from blocked services declared. */
  const declare = (html: unknown) => {
    const text = `${html}`;
    if (!text.includes('//') || !needOfText(text)) return html;
    const template = document.createElement('template');
    innerHTML?.set?.call(template, html);
    const before = template.innerHTML;
    inspectAll(template.content);
    const after = template.innerHTML;
    return after === before ? html : trust(after);
  };

  const lookAtHtml: Look = (given) => {
    given.forEach((html, index) => (given[index] = declare(html)));
  };
  const lookAtUrl =
    (index: number, nowhere = NOWHERE): Look =>
    (given) => {
      if (needOfUrl(given[index])) given[index] = nowhere;
    };
  const isBlockedName = (name: unknown) => {
    const [, ...groups] = NAMES.exec(`${String(name)}`) ?? [];
    const need = needs[groups.findIndex((group) => group !== undefined)];
    return need !== undefined && !mayRelease(need);
  };

  // Elements.
  for (const tag of 'Script Image IFrame Embed Media Source Input Object Video Link Track'.split(' ')) {
    const owner = window[`HTML${tag}Element` as 'HTMLElement']?.prototype;
    patch(owner, LOADING.join(' '), ([value], self, _native, name) =>
      holdAttribute(self as Declared, name, value),
    );
  }
  patch(Element.prototype, 'setAttribute', ([name, value], self) =>
    holdAttribute(self as Declared, `${name}`.toLowerCase(), value),
  );
  patch(Element.prototype, 'setAttributeNS', ([, name, value], self) =>
    holdAttribute(self as Declared, `${name}`.replace(/.*:/, ''), value),
  );
  patch(Element.prototype, 'setAttributeNode', ([node], self) =>
    holdAttribute(
      self as Declared,
      (node as Attr | undefined)?.name ?? '',
      (node as Attr | undefined)?.value,
    ),
  );
  patch(Attr.prototype, 'value', ([value], self) => {
    const { name, ownerElement } = self as Attr;
    return ownerElement && holdAttribute(ownerElement as Declared, name, value);
  });
  // HTML as text.
  for (const owner of [Element.prototype, ShadowRoot.prototype]) {
    patch(owner, 'innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe', lookAtHtml);
  }
  patch(Document.prototype, 'write writeln', lookAtHtml);
  patch(Range.prototype, 'createContextualFragment', lookAtHtml);
  // A script whose text would run when it is put in, and what a template holds, of which no setter was told.
  const lookAtNodes: Look = (given) => {
    for (const node of given as (Declared | undefined)[]) {
      if (/^(script|style)$/i.test(node?.nodeName ?? '')) inspect(node as Declared);
      else if (node?.nodeType === 11) inspectAll(node);
    }
  };
  const lookAtCopied = (node: unknown) => {
    if (isElement(node as Node)) inspect(node as Declared);
    inspectAll(node as Declared);
  };
  patch(Node.prototype, 'cloneNode', (_given, self) => {
    lookAtCopied(self);
  });
  patch(Document.prototype, 'importNode', ([node]) => {
    lookAtCopied(node);
  });
  patch(Node.prototype, 'appendChild insertBefore replaceChild', lookAtNodes);
  patch(
    Element.prototype,
    'append prepend before after replaceWith replaceChildren insertAdjacentElement',
    lookAtNodes,
  );
  patch(Element.prototype, 'attachShadow', (given, self, native) => {
    const root = Reflect.apply(native, self, given) as ShadowRoot;
    watch(root);
    return root;
  });
  // Requests.
  patch(window, 'fetch fetchLater WebSocket EventSource WebTransport Audio', lookAtUrl(0));
  patch(window, 'Worker SharedWorker', lookAtUrl(0, 'data:text/javascript,'));
  patch(XMLHttpRequest.prototype, 'open', lookAtUrl(1));
  patch(Navigator.prototype, 'sendBeacon', lookAtUrl(0));
  patch(window, 'Blob', (given, made, native) => {
    const need = needOfText(
      [given[0]]
        .flat()
        .filter((part) => typeof part === 'string')
        .join('')
        .slice(0, SNIPPET),
    );
    if (!need) return;
    const blob = Reflect.construct(native, given, made as typeof Blob) as Blob;
    blobs.set(blob, need);
    return blob;
  });
  patch(URL, 'createObjectURL', (given, self, native) => {
    const need = blobs.get(given[0] as Blob);
    if (!need) return;
    const url = Reflect.apply(native, self, given) as string;
    needByBlob.set(url, need);
    return url;
  });
  // Storage.
  patch(Document.prototype, 'cookie', ([text]) => {
    const [, name, value] = /^\s*([^=;]*?)\s*=\s*([^;]*)/.exec(`${text}`) ?? [];
    // An empty value deletes.
    return (value && isBlockedName(name)) || undefined;
  });
  patch(window.CookieStore?.prototype, 'set', ([item]) =>
    isBlockedName((item as { name?: string })?.name ?? item) ? Promise.resolve() : undefined,
  );
  const storages = new WeakMap<object, object>();
  patch(window, 'localStorage sessionStorage', (given, self, native) => {
    const storage = Reflect.apply(native, self, given) as Storage;
    const made = storages.get(storage);
    // Null in some web views.
    if (made || !storage) return made;
    // What is assigned to as a property goes past every function.
    const proxy = new Proxy(storage, {
      get: (target, key) => Reflect.get(target, key) as unknown,
      set: (target, key, value) => !!isBlockedName(key) || Reflect.set(target, key, value),
    });
    storages.set(storage, proxy);
    originals.set(proxy, storage);
    return proxy;
  });
  patch(Storage.prototype, 'setItem', ([name]) => isBlockedName(name) || undefined);
  patch(Storage.prototype, 'getItem removeItem key clear', () => undefined);
  // So that a wrapped function still looks like the browser's own.
  patch(Function.prototype, 'toString', () => undefined);
}
