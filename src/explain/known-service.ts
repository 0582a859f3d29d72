/** Finds the service that a host or a name is of, as the gate does, but with its name for a developer to read. */

/** What is known of a service, from the catalogue or from the configuration. */
export interface KnownService {
  readonly id: string;
  readonly name: string;
  /** Id of its purpose. */
  readonly purpose: string;
  readonly hosts?: readonly string[];
  readonly stores?: readonly {
    /** `*` stands for any characters. */
    readonly name: string;
    readonly type?: string;
    /** Given when it is the cookie of another site: no page can see it. */
    readonly host?: string;
  }[];
}

/** The address, or `undefined` where it is none that a network is asked for. */
export function webAddress(text: string, base: string): URL | undefined {
  try {
    const url = new URL(text, base);
    return /^(https?|wss?):$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** A service, and the pattern by which it was found. */
export interface Match {
  readonly service: KnownService;
  readonly pattern: string;
}

/** The service that an address loads from: the one with the longest host. */
export function serviceOfAddress(services: readonly KnownService[], url: URL): Match | undefined {
  const segment = url.pathname.split('/')[1] ?? '';
  for (let rest = url.hostname; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    for (const pattern of [rest, `${rest}/${segment}`]) {
      const service = services.find(({ hosts = [] }) => hosts.includes(pattern));
      if (service) return { service, pattern };
    }
  }
  return undefined;
}

/** Says whether a pattern, with `*` for any characters, is that of a name. */
export function isNamed(pattern: string, name: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (!rest.length) return pattern === name;
  const end = rest.pop() ?? '';
  if (!name.startsWith(start) || !name.slice(start.length).endsWith(end)) return false;
  let middle = name.slice(start.length, name.length - end.length);
  for (const part of rest) {
    const at = middle.indexOf(part);
    if (at < 0) return false;
    middle = middle.slice(at + part.length);
  }
  return true;
}

/**
 * The service that keeps a cookie or key of this name.
 *
 * @param type Where it is kept, where that is known.
 */
export function serviceOfName(
  services: readonly KnownService[],
  name: string,
  type?: string,
): (Match & { readonly type: string }) | undefined {
  const found = services.flatMap((service) =>
    (service.stores ?? [])
      .filter((store) => store.host === undefined && isNamed(store.name, name))
      .map((store) => ({ service, pattern: store.name, type: store.type ?? 'cookie' })),
  );
  return (
    found.find((match) => (type === undefined || match.type === type) && match.pattern === name) ??
    found.find((match) => match.type === type) ??
    found[0]
  );
}
