/**
 * The automatic tier: blocks the services of the catalogue on a page as pasted from the vendors.
 *
 * An element that would load from a service that is not granted becomes a declared one, so that release, withdrawal and
 * everything else is that of declared elements. A request that a script makes fails as it would without a network. A
 * cookie or key of such a service is not written. What this cannot hold back is listed in docs/blocking.md.
 */
import { attempt } from '../consent/attempt.ts';
import type { Gate, JournalEntry } from './gate.ts';
import { HELD, isElement, type Declared } from './give-back.ts';
import { knownServices, SNIPPET } from './known-services.ts';
import { originals, patch, type Look } from './patch.ts';
import { ADDRESS, DELAYED, LEADS, LOADS, MODULE, RUNS } from './loads.ts';

/** A policy of Trusted Types (W3C), and the rules that it is made of. */
interface TrustedPolicy {
  readonly createHTML: (text: string) => unknown;
  readonly createScriptURL: (text: string) => unknown;
}

declare global {
  interface Window {
    /** Trusted Types (W3C), where the browser has them. */
    readonly trustedTypes?: { createPolicy(name: string, rules: Partial<TrustedPolicy>): TrustedPolicy };
  }
}

/**
 * Elements that may load something, by tag or attribute; elements of a shadow tree in the HTML, waiting for theirs. What
 * most of a page is made of is told first: each attribute takes time to look for.
 */
const MAY_LOAD =
  ':not(div,p,a:not([ping]),span,li):is(script,style,link,image,feImage,[src],[srcset],[data],[poster],[srcdoc],[background],[ping],:not(:defined),[shadowrootmode],[data-may-i]),[style*="//"]';

/** Host and port that no browser asks the network for. */
const BLOCKED = '//blocked:1/';

/** An address of which the same holds everywhere: fetch and XHR have no such scheme. */
const NOWHERE = `wss:${BLOCKED}`;

/** A script that does nothing; a stream of it ends at once. */
const NOTHING = 'data:text/javascript,';

/** The name of an attribute that is held, in a namespace or not, as it is in HTML; of any other `undefined`. */
const heldName = (given: unknown) => {
  const whole = String(given).toLowerCase();
  const name = whole.slice(whole.lastIndexOf(':') + 1);
  return HELD.includes(name) ? name : undefined;
};

/** Says of a tag whether the text of such an element makes the browser load something. */
const isTextual = (tag: string | undefined) => tag === 'script' || tag === 'style';

/** From more changes on they are not looked at one by one. */
const MANY = 99;

/**
 * Selects parents to which the parser adds at the end of the document: not before the body, from where it still puts elements
 * into the head, nor in a table, before which it puts what does not belong into one (HTML standard, foster parenting).
 */
const AT_END = 'body,body :not(table,table *)';

let isBlocking = false;

/**
 * Starts to block, unless everything is granted: then nothing is installed. A second call does nothing.
 *
 * @param packed The catalogue: `src/catalogue/pack.ts`.
 */
export function block(gate: Gate, packed: string): void {
  if (isBlocking) return;
  const { isAllGranted, needByBlob, needOfName, needOfText, needOfUrl } = knownServices(gate, packed);
  if (isAllGranted) return;
  isBlocking = true;
  const journal: JournalEntry[] = (gate.journal = []);
  const failed = (gate.failed = new Map<unknown, unknown>());
  addEventListener('error', ({ error }) => failed.set(document.currentScript, error));

  /** Notes what is not asked for or not written, for `mayI.explain()`; gives its need on. */
  const note = (kind: JournalEntry[1], what: unknown, need: string | undefined) => {
    if (need) journal.push([performance.now(), kind, need, String(what)]);
    return need;
  };

  /** Marks an element, and lets a release find one that stands in a shadow tree. */
  const hold = (element: Declared, need: string) => {
    const { mayI } = element.dataset;
    if (!mayI?.includes(need)) element.dataset['mayI'] = mayI ? `${mayI} ${need}` : need;
    const root = element.getRootNode();
    if (root instanceof ShadowRoot) (gate.roots ??= new Set()).add(root);
  };

  // Where the page enforces Trusted Types: what comes back was in its HTML, or is what it gave.
  const asGiven = (text: string): unknown => text;
  let policy: TrustedPolicy = { createHTML: asGiven, createScriptURL: asGiven };
  try {
    policy = window.trustedTypes?.createPolicy('may-i', policy) ?? policy;
  } catch {
    // A page that allows no policy of ours gets the exception that it asks for.
  }

  /** Takes an attribute from an element, or keeps it from it; says whether it did. */
  const holdAttribute = (element: Declared, given: unknown, value: unknown): true | undefined => {
    const name = heldName(given);
    if (!name || (name !== 'ping' && LEADS.test(element.localName))) return;
    const need = ADDRESS.test(name) ? needOfUrl(value) : needOfText(String(value));
    const held = `data-${name}`;
    // What the visitor let load once stays loaded.
    if (!need || element.dataset['mayIReleased']?.includes(need)) {
      // What was held is not what the page wants any more.
      if (element.dataset['mayI']) element.removeAttribute(held);
      return;
    }
    hold(element, need);
    const keep = () => {
      element.setAttribute(held, String(value));
    };
    keep();
    element.removeAttribute(String(given));
    // What loads lazily takes away what it has given from `data-src` (jQuery Lazy).
    queueMicrotask(() => element.matches(`[${name}],[${held}]`) || keep());
    // What was made by script is async unless it says otherwise.
    if (element.async) element.setAttribute('async', '');
    return true;
  };

  /**
   * Turns an element that would load from a blocked service, or run its snippet, into a declared one.
   *
   * @param added Text that it is about to get.
   */
  const inspect = (element: Declared, added = '') => {
    // One of another language (XML) loads nothing.
    if (!isElement(element)) return;
    const { mayI } = element.dataset;
    if (mayI) {
      hold(element, mayI);
      return;
    }
    let type = element.getAttribute('type') ?? '';
    const isScript = element.localName === 'script';
    if (isScript || element.localName === 'style') {
      let src: string | false | null | undefined =
        element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('xlink:href');
      if (isScript && !RUNS.test(type)) {
        // Held when its loader comes to it, it would keep waiting what stands behind it, too.
        const values = element.getAttributeNames().map((name) => element.getAttribute(name));
        src = DELAYED.test(type) && values.find(needOfUrl);
        if (!src) return;
        element.dataset['src'] = src;
        type = MODULE.test(values.join()) ? 'module' : '';
      }
      const text = element.textContent + added;
      const need =
        src === null
          ? (!isScript || LOADS.test(text)) && text.length < SNIPPET && needOfText(text, isScript)
          : needOfUrl(src);
      if (!need) return;
      hold(element, need);
      element.dataset['type'] = type;
      element.setAttribute('type', 'text/plain');
    } else {
      // Not by `attributes`, which in a form may be a field of that name.
      for (const name of element.getAttributeNames()) {
        // A frame that has set out is called back only by taking it from the page.
        if (holdAttribute(element, name, element.getAttribute(name)) && 'getSVGDocument' in element) {
          element.replaceWith(element);
        }
      }
    }
  };
  const inspectAll = (root: Pick<ParentNode, 'querySelectorAll'>, but = '') => {
    root.querySelectorAll<Declared>(but + MAY_LOAD).forEach((element) => {
      inspect(element);
      // A shadow tree that is about to be made.
      if (element.hasAttribute('shadowrootmode') && element.content) inspectAll(element.content, but);
    });
  };

  /** A text of CSS without what it would fetch, where that is of a blocked service. */
  const withoutBlocked = (text: string) =>
    note('request', text, needOfText(text)) ? text.replace(/\/\/[^)"'\s]*/g, BLOCKED) : text;

  // What the parser puts in, and what a script puts in and no function was called for.
  /** What was looked at, with the text that it had: that of a script may come in pieces, with the packets of the network. */
  const seen = new WeakMap<object, string | null>();
  /** Scripts of the head that were blocked, by address and text. */
  const written = new Set<string>();
  const nameOf = (script: Element) =>
    `${script.getAttribute('src') ?? script.getAttribute('data-src')}${script.textContent}`;
  /** Whether a script has put something in since the observer was last called. */
  let isTouched = false;
  const watch = (root: Document | ShadowRoot) => {
    const meet = (element: Node) => {
      if (!isElement(element)) return;
      const mayRun = isTextual(element.localName);
      const text = mayRun ? element.textContent : '';
      if (seen.get(element) === text) return;
      seen.set(element, text);
      const isMarked = element.dataset['mayI'];
      inspect(element);
      if (mayRun && !isMarked && element.matches('head>script[data-may-i]')) written.add(nameOf(element));
      // One that was written in the HTML; a closed one cannot be found.
      if (element.shadowRoot) watch(element.shadowRoot);
    };
    const meetAll = (tree: ParentNode) => {
      tree.querySelectorAll(MAY_LOAD).forEach(meet);
    };
    const meetTree = (tree: Node) => {
      if (tree instanceof Element) {
        // What the functions of a form are called, its fields may be called, too.
        if (tree.shadowRoot || (tree.localName !== 'form' && tree.matches(MAY_LOAD))) meet(tree);
        meetAll(tree);
      }
    };
    meetAll(root);
    new MutationObserver((records) => {
      // They are of one script, or of the parser alone, which calls before it runs one.
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a text has neighbours as an element has
      let from = records[0]?.addedNodes[0] as Element | null | undefined;
      const parent = from?.parentElement;
      const isParsed = !isTouched && document.readyState === 'loading' && parent?.matches(AT_END);
      isTouched = false;
      if (isParsed && records[MANY]) {
        // It may be a script of which there was a part.
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it matched
        meet(parent!);
        // What came since, not the whole: a page may come in a hundred pieces.
        for (let next = from; from; from = from.parentElement, next = from?.nextElementSibling)
          for (; next; next = next.nextElementSibling) meetTree(next);
      } else if (records[MANY]) meetAll(root);
      else
        for (const { target, addedNodes } of records) {
          meet(target);
          for (const node of addedNodes) {
            // Put in and taken out at once, as jQuery does: it would have run. Once, or a page might take it out for ever.
            if (!node.isConnected && !seen.has(node) && isElement(node) && node.matches('script[data-may-i]'))
              document.head.append(node);
            meetTree(node);
          }
        }
    }).observe(root, { subtree: true, childList: true });
    new MutationObserver((records) => {
      for (const { target, type } of records) {
        if (type !== 'attributes') {
          if (target.parentNode) meet(target.parentNode);
          continue;
        }
        // What is assigned to a style goes past every function; the browser fetches when it draws, which is later.
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only an element has attributes
        const { style } = target as Partial<Declared>;
        // In a form it may be a field of that name; an element of another language (XML) has none.
        const css = style?.cssText ?? '';
        const text = withoutBlocked(css);
        if (style && text !== css) style.cssText = text;
      }
    }).observe(root, { subtree: true, attributeFilter: ['style'], characterData: true });
  };
  watch(document);

  // HTML as text.
  const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  /**
   * Declares what a text of HTML would load from blocked services.
   *
   * @param but Begins a selector of what is let through: a script runs only where it is written, or put in.
   */
  const declare = (given: unknown, but = ':not(script)') => {
    const text = String(given);
    // Templates escape strokes, too (Mustache), and a browser takes those that lean back.
    if (!/&#(x2f|47)|\\/i.test(text) && !(text.includes('//') && needOfText(text))) return given;
    const template = document.createElement('template');
    html?.set?.call(template, given);
    const before = template.innerHTML;
    inspectAll(template.content, but);
    const after = template.innerHTML;
    return after === before ? given : policy.createHTML(after);
  };
  const lookAtCss: Look = (given) => {
    given.forEach((text, index) => {
      if (typeof text === 'string') given[index] = withoutBlocked(text);
    });
  };
  /** A script or style that is about to get a text, itself or in a text that it has: Firefox runs it at once. */
  const lookAtText = (
    given: readonly unknown[],
    self: { readonly localName?: string; readonly parentNode?: ParentNode | null },
  ) => {
    // What has no tag is a text, or is in nothing.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- what has such a text is one
    const element = (self.localName ? self : self.parentNode) as Declared | null;
    if (element && isTextual(element.localName)) {
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a page may give anything
      inspect(element, given.map((one) => (one as Partial<Node> | null)?.textContent ?? one).join(''));
    }
  };
  patch<unknown[], Partial<Element>>(
    'Element ShadowRoot Document Range',
    'innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe execCommand createContextualFragment',
    (given, self, _call, called) => {
      lookAtText(given, self);
      // The text of a script or style is no HTML.
      if (called === 'innerHTML' && isTextual(self.localName)) return;
      given.forEach((text, index) => {
        given[index] = declare(text);
      });
    },
  );
  /** The beginning of a tag or script that is written in several calls: only whole can it be looked at. */
  let begun = '';
  patch<unknown[], Document>('Document', 'write writeln', (given, self, call, name) => {
    // Under Trusted Types a plain text stays one, so that the browser refuses it.
    const asTrusted = given.some((part) => typeof part === 'string') ? asGiven : policy.createHTML;
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- it makes texts of them, as the browser does
    const texts = given as string[];
    const whole = begun || given.length !== 1 ? asTrusted(''.concat(begun, ...texts)) : given[0];
    const text = String(whole);
    const at = text.search(/<script(?![^]*<\/script)|<[^>]*$/i);
    begun = '';
    const isBegun = at >= 0 && self.currentScript && self.readyState === 'loading';
    if (isBegun) {
      begun = text.slice(at) + (name === 'write' ? '' : '\n');
      // What is never finished is written when the script has run: there the browser would have parsed it, too.
      queueMicrotask(() => {
        if (begun) call([declare(asTrusted(begun), '')], self);
        begun = '';
      });
    }
    given.splice(0, given.length, declare(isBegun ? asTrusted(text.slice(0, at)) : whole, ''));
  });

  // Attributes.
  patch<[unknown], Declared>(
    ',Script,Image,IFrame,Frame,Embed,Object,Media,Video,Source,Track,Input,Link,Body,Anchor,Area'
      .split(',')
      .map((name) => `HTML${name}Element`)
      .join(' '),
    `${HELD.join(' ')} imageSrcset`,
    ([value], self, _call, name) => holdAttribute(self, name, value),
  );
  patch<unknown[], Declared>('Element', 'setAttribute setAttributeNS', (given, self, _call, called) => {
    const at = +called.endsWith('S') + 1;
    const name = given[at - 1];
    if (!heldName(name)) return;
    const value = given[at];
    // It is given back what was held.
    if (typeof value === 'string' && self.dataset[String(name)] === value && self.dataset['mayIReleased']) {
      given[at] = name === 'srcdoc' ? policy.createHTML(value) : policy.createScriptURL(value);
    }
    return holdAttribute(self, name, value);
  });
  patch<[Attr], Element | NamedNodeMap>(
    'Element NamedNodeMap',
    'setAttributeNode setAttributeNodeNS setNamedItem setNamedItemNS',
    ([node], self, call) => {
      if (!heldName(node.name)) return;
      let element = 'localName' in self ? self : self[0]?.ownerElement;
      if (!element) {
        // The list of an element's attributes says whose it is only by one that it has.
        const probe = document.createAttribute('x');
        call([probe], self);
        // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it was put in
        element = probe.ownerElement!;
        element.removeAttributeNode(probe);
      }
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- one that may have `data-…`
      return holdAttribute(element as Declared, node.name, node.value);
    },
  );
  patch<unknown[], Node>(
    'Attr Node CharacterData HTMLElement HTMLScriptElement',
    'value nodeValue textContent data appendData insertData replaceData innerText text',
    (given, self) => {
      if (self.nodeType !== 2) {
        lookAtText(given, self);
        return;
      }
      /* eslint-disable @typescript-eslint/consistent-type-assertions -- an attribute, of an element that may have `data-…` */
      const { name, ownerElement } = self as Attr;
      return ownerElement && holdAttribute(ownerElement as Declared, name, given[0]);
      /* eslint-enable @typescript-eslint/consistent-type-assertions */
    },
  );

  // A frame that is to load when it is seen (lazysizes): what sends it there goes past every function. Once it is held its
  // window is a blank one; before, one that can be told to `replace` its address, which a text does without effect.
  patch<[], HTMLIFrameElement>('HTMLIFrameElement', 'contentWindow', (_given, self) => {
    const { mayI, src } = self.dataset;
    if (!mayI && holdAttribute(self, 'src', src)) return { location: '' };
  });

  // Nodes: a script whose text would run when it is put in, and what a template or another document holds, of which no
  // setter was told.
  const lookAtNodes = (given: readonly unknown[], self: object) => {
    isTouched = true;
    lookAtText(given, self);
    for (const node of given) {
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a page may give anything
      const { ownerDocument, localName } = (node ?? {}) as Partial<Element>;
      const isStrange = ownerDocument !== document || !localName;
      // Most go on here: a page puts in thousands, and each step is paid for then.
      if (!(isStrange || isTextual(localName)) || !(node instanceof Node)) continue;
      if (isElement(node) && (!isStrange || node.matches(MAY_LOAD))) inspect(node);
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- what has that function has it whole
      if (isStrange && 'querySelectorAll' in node) inspectAll(node as Node & ParentNode);
    }
  };
  patch(
    'Node Element CharacterData Document DocumentFragment Range',
    'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement insertAdjacentText insertNode importNode adoptNode body',
    (given, self, _call, name) => {
      // A router that merges heads (Turbo) does not find the one that was blocked equal to that of the next page.
      const [node] = given;
      if (
        name === 'appendChild' &&
        self === document.head &&
        node instanceof HTMLElement &&
        // Who waits for it is no router.
        !node.onload &&
        written.has(nameOf(node))
      )
        return node;
      lookAtNodes(given, self);
    },
  );
  patch<[], Element>('Element', 'attachShadow', (given, self, call) => {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- else there is an exception
    const root = call(given, self) as ShadowRoot;
    watch(root);
    return root;
  });
  patch(
    'window CSSStyleSheet CSSGroupingRule CSSStyleRule CSSKeyframesRule CSSStyleDeclaration',
    'FontFace insertRule addRule appendRule replace replaceSync setProperty cssText',
    lookAtCss,
  );
  patch(
    'window Element KeyframeEffect',
    'KeyframeEffect animate setKeyframes',
    (given, _self, _call, name) => {
      const index = +(name === 'KeyframeEffect');
      const text = JSON.stringify(given[index]);
      if (note('request', text, needOfText(text))) given[index] = null;
    },
  );

  // Requests.
  const lookAtUrl =
    (index: number, instead: string): Look =>
    (given) => {
      if (note('request', given[index], needOfUrl(given[index]))) given[index] = instead;
    };
  patch(
    'window Cache',
    'fetch fetchLater WebSocket WebSocketStream WebTransport Audio add addAll',
    lookAtUrl(0, NOWHERE),
  );
  patch(
    'window Worklet SVGAnimatedString',
    'Worker SharedWorker EventSource addModule baseVal',
    lookAtUrl(0, NOTHING),
  );
  patch('XMLHttpRequest', 'open', lookAtUrl(1, NOWHERE));
  // As if it were on its way: one that is refused is sent by other means.
  patch<[unknown], Navigator>(
    'Navigator',
    'sendBeacon',
    ([url]) => note('request', url, needOfUrl(url)) && true,
  );
  // A form that a visitor sends is theirs; one that a script sends by itself is a request of the script.
  patch<unknown[], HTMLFormElement>('HTMLFormElement', 'submit requestSubmit', (_given, self) => {
    const address = self.getAttribute('action') ?? '';
    return navigator.userActivation.isActive ? undefined : note('request', address, needOfUrl(address));
  });
  /** Of bytes only where they are few. */
  const textOfPart = (part: unknown) => {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- what has a length in bytes is made of them
    const bytes = (part ?? '') as ArrayBuffer;
    return bytes.byteLength < SNIPPET
      ? new TextDecoder().decode(bytes)
      : typeof part === 'string'
        ? part
        : '';
  };
  // A blob, what is made of it, and its address need the same.
  patch('window Blob URL', 'Blob File slice createObjectURL', (given, self, call) => {
    const parts: unknown[] = [self, given[0]].flat();
    const need =
      parts.map((part) => needByBlob.get(part)).find(Boolean) ||
      needOfText(parts.map(textOfPart).join('').slice(0, SNIPPET));
    if (!need) return;
    const made = call(given, self);
    needByBlob.set(made, need);
    return made;
  });

  /** A symbol is no name. */
  const noteName = (name: unknown) => attempt(() => note('name', name, needOfName(name)));

  // What is stored. An empty value deletes a cookie: that is let through.
  patch<[unknown], Document>('Document', 'cookie', ([text]) => {
    const [, name, value] = /^\s*([^=;]*?)\s*=\s*([^;]*)/.exec(String(text)) ?? [];
    return value ? noteName(name) : undefined;
  });
  patch<[{ readonly name?: string }]>('CookieStore', 'set', ([item]) =>
    // Or a text, which has none.
    noteName(item.name ?? item) ? Promise.resolve() : undefined,
  );
  const storages = new WeakMap<object, object>();
  patch<[], Window>('window StorageEvent', 'localStorage sessionStorage storageArea', (given, self, call) => {
    // What is null (in some web views, or of an event that does not say it) has no proxy, and stays so.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
    const storage = call(given, self) as Storage;
    let proxy = storages.get(storage);
    if (!proxy) {
      // What is assigned to as a property goes past every function.
      proxy = new Proxy(storage, {
        get: (target, key): unknown => Reflect.get(target, key),
        set: (target, key, value) => !!noteName(key) || Reflect.set(target, key, value),
        defineProperty: (target, key, descriptor) =>
          !!noteName(key) || Reflect.defineProperty(target, key, descriptor),
      });
      storages.set(storage, proxy);
      originals.set(proxy, storage);
    }
    return proxy;
  });
  // What stands for a storage is none to the browser.
  patch('window StorageEvent', 'StorageEvent initStorageEvent', (given) => {
    given.forEach((one, index) => {
      /* eslint-disable @typescript-eslint/consistent-type-assertions -- a page may give anything */
      const area = (one as StorageEventInit | null)?.storageArea;
      const storageArea = originals.get((area ?? one) as object);
      if (storageArea) given[index] = area ? { ...(one as object), storageArea } : storageArea;
      /* eslint-enable @typescript-eslint/consistent-type-assertions */
    });
  });
  patch<[unknown], Storage>('Storage', 'setItem', ([name]) => noteName(name));
  patch<[unknown]>('IDBFactory CacheStorage', 'open', ([name]) => {
    // As where storage is off.
    if (noteName(name)) throw new DOMException('', 'SecurityError');
  });
  // Called on what stands for the storage, they go to the storage itself.
  // And so that each looks like the browser's own.
  patch('Storage Function', 'getItem removeItem key clear toString', () => undefined);
}
