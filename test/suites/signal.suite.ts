/** The contract that every signal keeps (SG-01 to SG-06). */
import { expect } from '@open-wc/testing';
import { PURPOSES } from '../../src/config/purposes.ts';
import { needOf, SIGNALS } from '../../src/signals/all.ts';
import type { Call, Choices, SignalOptions } from '../../src/signals/signal.ts';
import { tellVendors, type Told } from '../../src/signals/tell-vendors.ts';
import { describe, it } from './bdd.ts';

/** What a signal tells when these purposes are granted, written out by hand. */
export interface Expected {
  readonly start: readonly unknown[];
  readonly change: (granted: readonly string[]) => readonly unknown[];
  readonly withdraw: readonly unknown[];
}

/** The gate of a site that asks for every shipped purpose. Without a list nothing was answered. */
export function gateOf(granted?: readonly string[]): Told {
  return {
    decision: granted && {},
    isGranted: (need) => /^necessary\b/.test(need) || (granted ?? []).includes(need.replace(/:.*/, '')),
  };
}

/** Calls without what cannot be compared: functions, and the names of the `arguments` object. */
export function plain(calls: readonly Call[]): unknown[] {
  return calls.map((call) =>
    call.map((given) => {
      if (typeof given === 'function')
        return 'toJSON' in given ? (given.toJSON as () => unknown)() : 'function';
      if (Object.prototype.toString.call(given) === '[object Arguments]') {
        return { arguments: Array.from(given as ArrayLike<unknown>) };
      }
      if (given instanceof Event) return { event: given.type };
      return JSON.parse(JSON.stringify(given)) as unknown;
    }),
  );
}

/** Every set of the shipped purposes. */
export const EVERY_CHOICE: readonly (readonly string[])[] = Array.from(
  { length: 2 ** PURPOSES.length },
  (_, bits) => PURPOSES.filter((_purpose, index) => bits & (1 << index)),
);

/** Holds a signal to its table and to the contract. */
export function itKeepsTheContract(id: string, expected: Expected, options: SignalOptions = {}): void {
  const { signal } = SIGNALS[id]!;
  const need = needOf(id, {});
  const choicesOf = (granted?: readonly string[]): Choices => {
    const { isGranted } = gateOf(granted);
    return { isOn: isGranted(need), isGranted, options };
  };

  describe(`${id}${options.mode ? ` (${options.mode})` : ''}`, () => {
    it('says what it documents at the start, in this order', () => {
      expect(plain(signal.start?.(choicesOf()) ?? [])).to.deep.equal(expected.start);
    });

    for (const granted of EVERY_CHOICE) {
      it(`tells of ${granted.join(', ') || 'nothing'}`, () => {
        expect(plain(signal.change(choicesOf(granted)))).to.deep.equal(expected.change(granted));
      });
    }

    it('says what it documents at a withdrawal, in this order', () => {
      expect(plain(signal.withdraw?.(choicesOf([])) ?? [])).to.deep.equal(expected.withdraw);
    });

    it('is pure: the same choices give the same calls', () => {
      for (const granted of EVERY_CHOICE) {
        const choices = choicesOf(granted);
        expect(plain(signal.change(choices))).to.deep.equal(plain(signal.change(choices)));
      }
    });

    it('tells a choice once, the start before it, and the withdrawal after it', () => {
      const before = expected.change([...PURPOSES]);
      const after = expected.change([]);
      const said = recording(() => {
        const tell = tellVendors([[need, signal, options]]);
        tell(gateOf());
        tell(gateOf(PURPOSES), { method: 'accept_all' });
        tell(gateOf(PURPOSES), { method: 'save' });
        tell(gateOf([]), { method: 'reject_all' });
        tell(gateOf([]), { method: 'save' });
      });
      const isTold = JSON.stringify(before) !== JSON.stringify(expected.start);
      const isOver = JSON.stringify(before) !== JSON.stringify(after);
      // What is of a platform is never withdrawn as a whole.
      const isWithdrawn = !need.startsWith('necessary');
      expect(said).to.deep.equal([
        ...expected.start,
        ...(isTold ? before : []),
        ...(isOver ? after : []),
        ...(isWithdrawn ? expected.withdraw : []),
      ]);
    });

    it('tells a stored choice on a later page, unless the vendor remembers it', () => {
      const said = recording(() => {
        tellVendors([[need, signal, options]])(gateOf(PURPOSES));
      });
      const start = plain(signal.start?.(choicesOf(PURPOSES)) ?? []);
      const change = expected.change([...PURPOSES]);
      const isKnown = signal.isRemembered || JSON.stringify(start) === JSON.stringify(change);
      expect(said).to.deep.equal([...start, ...(isKnown ? [] : change)]);
    });
  });
}

/** Roots of the paths that signals call, where a recorder stands in for the vendor. */
const ROOTS = ['fbq', 'clarity', 'vgo', 'alloy', 'wp_set_consent'] as const;
const QUEUES = ['uetq', '_paq', '_hsp', '_hsq', '_uxa', 'dataLayer', '__alloyMonitors'] as const;
const VARIABLES = ['disableHubSpotCookieBanner', 'wp_consent_type'] as const;
const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  ttq: ['push', 'grantConsent', 'revokeConsent'],
  posthog: ['opt_in_capturing', 'opt_out_capturing'],
  mixpanel: ['opt_in_tracking', 'opt_out_tracking'],
  Shopify: ['loadFeatures'],
};

/** What the vendors hear while `act` runs, as calls. Afterwards the window is as it was. */
export function recording(act: () => void): unknown[] {
  const said: Call[] = [];
  const page = window as unknown as Record<string, unknown>;
  const record =
    (path: string) =>
    (...given: unknown[]) => {
      said.push([path, ...given]);
    };
  const recorders: Record<string, unknown> = {
    ...Object.fromEntries(ROOTS.map((root) => [root, record(root)])),
    ...Object.fromEntries(QUEUES.map((root) => [root, { push: record(`${root}.push`) }])),
    ...Object.fromEntries(
      Object.entries(OBJECTS).map(([root, names]) => [
        root,
        Object.fromEntries(names.map((name) => [name, record(`${root}.${name}`)])),
      ]),
    ),
    ppms: { cm: { api: record('ppms.cm.api') } },
  };
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const { dispatchEvent } = document;
  const kept = new Map(Object.keys(recorders).map((root) => [root, page[root]]));
  Object.assign(page, recorders);
  for (const variable of VARIABLES) {
    Object.defineProperty(page, variable, { configurable: true, set: record(`${variable}=`) });
  }
  document.dispatchEvent = (event) => {
    record('document.dispatchEvent')(event);
    return true;
  };
  try {
    act();
  } finally {
    document.dispatchEvent = dispatchEvent;
    for (const variable of VARIABLES) Reflect.deleteProperty(page, variable);
    for (const [root, value] of kept) {
      if (value === undefined) Reflect.deleteProperty(page, root);
      else page[root] = value;
    }
  }
  return plain(said).map((call) =>
    // Called only where it is there: here it is.
    Array.isArray(call) && call[0] === 'alloy' ? ['alloy?', ...(call as unknown[]).slice(1)] : call,
  );
}
