/** Names what is wrong in a page: in marks, in the configuration, in scripts, in what others replaced. */
import { checkServices } from '../config/check-config.ts';
import { problemMessage } from '../config/problems.ts';
import type { ReadConfig } from '../config/read-config.ts';
import { suggest } from '../config/suggest.ts';
import { wordsOf } from './choice.ts';
import type { Finding } from './explain.ts';
import type { Failure } from './failures.ts';
import type { Patched } from './patched.ts';

/** Something that is wrong, or that explains what looks wrong. */
export interface PageProblem {
  /** Stable, for tests and filters. */
  readonly code:
    | 'config-refused'
    | 'purpose-unknown'
    | 'host-never-matches'
    | 'service-wrong'
    | 'script-failed'
    | 'script-pending'
    | 'not-held'
    | 'stored-without-consent'
    | 'function-replaced';
  /** What it is about: an address, a name, a host. */
  readonly what: string;
  /** One sentence or two: what is wrong, what holds instead, what helps. */
  readonly text: string;
}

/** Most entries that a browser keeps of what was loaded, unless the page asks for more. */
const TIMINGS = 250;

/** What is wrong with a host of a service, so that no address can be of it; `undefined` when nothing is. */
export function wrongHost(host: string): string | undefined {
  if (host !== host.trim() || /\s/.test(host)) return 'it has a space';
  if (/^[a-z][a-z\d+.-]*:/i.test(host) && !/:\d+$/.test(host)) {
    return 'it has a scheme: write the host alone, as example.com';
  }
  if (host.startsWith('//')) return 'it begins with //: write the host alone, as example.com';
  if (host.includes('*')) return 'it has a *: subdomains are included without it';
  if (/[A-Z]/.test(host.split('/')[0] ?? ''))
    return 'it has capital letters: browsers write hosts in small ones';
  if (/:\d+/.test(host)) return 'it has a port: write the host alone';
  if (/[?#]/.test(host)) return 'it has a query: only the first segment of the path can be given';
  if (host.endsWith('/')) return 'it ends with a stroke';
  if (host.split('/').length > 2) {
    return `it has a path of more than one segment: write ${host.split('/', 2).join('/')}`;
  }
  if (!host.split('/')[0]?.includes('.')) return 'it has no dot: only whole hosts are looked for';
  return undefined;
}

function problemsOfConfig(config: ReadConfig, ids: readonly string[]): PageProblem[] {
  if (!config.purposes.length) {
    return [
      {
        code: 'config-refused',
        what: 'configuration',
        text: 'The configuration was refused, so nothing is asked and nothing can be granted. The console says why.',
      },
    ];
  }
  const hosts = (config.services ?? []).flatMap(({ id, hosts = [] }) =>
    hosts.flatMap((host): PageProblem[] => {
      const wrong = wrongHost(host);
      if (!wrong) return [];
      const text = `The host "${host}" of the service ${id} matches no address: ${wrong}. Nothing is blocked by it.`;
      return [{ code: 'host-never-matches', what: host, text }];
    }),
  );
  const services = checkServices(config, ids).map((problem): PageProblem => {
    const text = problemMessage(problem);
    return { code: 'service-wrong', what: problem.code, text: `In the configuration, ${text}` };
  });
  return [...hosts, ...services];
}

function problemsOfPurposes(findings: readonly Finding[], { purposes }: ReadConfig): PageProblem[] {
  const known = ['necessary', ...purposes.map(({ id }) => id)];
  const found = new Map<string, PageProblem>();
  for (const { need, what, tier } of findings) {
    for (const word of wordsOf(need)) {
      const [purpose = '', service] = word.split(':');
      if (known.includes(purpose) || found.has(word)) continue;
      const meant = suggest(purpose, known);
      const help =
        tier === 'automatic' && service !== undefined
          ? `The catalogue has it for ${service}; name another purpose for ${service} in the configuration, or ask for this one.`
          : meant === undefined
            ? 'Add it to the configuration, or correct the mark.'
            : `Did you mean "${meant}"?`;
      found.set(word, {
        code: 'purpose-unknown',
        what,
        text: `Nobody can grant "${purpose}": the configuration does not list it. ${help} It stays blocked.`,
      });
    }
  }
  return [...found.values()];
}

function problemsOfScripts(findings: readonly Finding[], failures: readonly Failure[]): PageProblem[] {
  const released = findings.flatMap(({ state, url }) => (state === 'released' && url ? [url.href] : []));
  const others = failures.filter(({ url }) => !released.includes(url));
  const own = findings.flatMap(({ state, kind, what, url, element }): PageProblem[] => {
    if (state !== 'released' || !url || !element?.isConnected) return [];
    const failed = failures.filter((failure) => failure.url === url.href);
    const timings = performance.getEntriesByType('resource');
    const timing = timings.filter(({ name }) => name === url.href).pop();
    const status = timing && 'responseStatus' in timing ? Number(timing.responseStatus) : 0;
    if (failed.length) {
      return failed.map(({ text }) => ({
        code: 'script-failed',
        what,
        text: `This ${kind} ${text}. What was released after it goes on.`,
      }));
    }
    if (status >= 400) {
      const text = `This ${kind} could not be loaded: the server answered ${String(status)}. What was released after it goes on.`;
      return [{ code: 'script-failed', what, text }];
    }
    const isHidden = element.matches('[loading=lazy],[type="text/plain"],a,area');
    if (!timing && !isHidden && timings.length < TIMINGS) {
      const text = `This ${kind} was released and has not been loaded yet. Its server is slow, or an extension stops it. Only inline scripts after it wait for it.`;
      return [{ code: 'script-pending', what, text }];
    }
    return [];
  });
  return [
    ...own,
    ...others.map(({ url, text }): PageProblem => {
      const [what = ''] = url.split(/[?#]/);
      return {
        code: 'script-failed',
        what,
        text: `Something here ${text}. What was released after it goes on.`,
      };
    }),
  ];
}

function problemsOfConsent(findings: readonly Finding[]): PageProblem[] {
  return findings.flatMap(({ state, kind, what, rule, choice, isGranted }): PageProblem[] => {
    if (isGranted) return [];
    if (state === 'allowed') {
      const text = `This ${kind} was not kept back (${rule}), though ${choice}. Mark it with data-may-i.`;
      return [{ code: 'not-held', what, text }];
    }
    if (state === 'stored') {
      const text = `This ${kind} is stored (${rule}), though ${choice}. A server may have set it, or it is from before.`;
      return [{ code: 'stored-without-consent', what, text }];
    }
    return [];
  });
}

function problemsOfFunctions(functions: readonly Patched[], isBlocking: boolean): PageProblem[] {
  const said = (what: string, text: string): PageProblem[] => [{ code: 'function-replaced', what, text }];
  return functions.flatMap(({ name, maker }): PageProblem[] => {
    if (maker === 'page-before') {
      return said(
        name,
        `A script replaced ${name} before May I came; ours is above it, so every call is looked at.`,
      );
    }
    if (maker === 'page') {
      return said(
        name,
        isBlocking
          ? `A script replaced ${name} after May I. If it keeps what it found, calls still pass through ours; if not, they go past the automatic tier: mark what needs consent.`
          : `A script replaced ${name}. May I has not replaced it here.`,
      );
    }
    if (maker === 'browser' && isBlocking) {
      return said(
        name,
        `${name} is the browser's own though the automatic tier is at work: a script put it back, or sealed it. Calls go past us: mark what needs consent.`,
      );
    }
    return [];
  });
}

/**
 * Names what is wrong, the worst first.
 *
 * @param isBlocking Whether the automatic tier is at work.
 * @param ids Ids of the services that are known, for a suggestion.
 */
export function findProblems(
  findings: readonly Finding[],
  config: ReadConfig,
  functions: readonly Patched[],
  failures: readonly Failure[],
  isBlocking: boolean,
  ids: readonly string[] = [],
): PageProblem[] {
  return [
    ...problemsOfConsent(findings),
    ...problemsOfConfig(config, ids),
    ...problemsOfPurposes(findings, config),
    ...problemsOfScripts(findings, failures),
    ...problemsOfFunctions(functions, isBlocking),
  ];
}
