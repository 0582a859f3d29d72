/** Holds what was seen in an audit against what the site declares (LB-50): pure. */
import { isNamed, serviceOfAddress, webAddress, type KnownService } from '../explain/known-service.ts';
import type { Step, Stored } from './scenario.ts';

/** What the site declares, and what is known besides. */
export interface Inventory {
  /** Services of the configuration, whole. */
  readonly declared: readonly KnownService[];
  /** Those of the catalogue, for the names of what is not declared. */
  readonly known: readonly KnownService[];
  /** Says whether a host is the site's own: of the same registrable domain, or its collector. */
  readonly isOwn: (host: string) => boolean;
}

/** `audit-…`: docs/errors.md. */
export type AuditCode =
  'audit-asked' | 'audit-stored' | 'audit-undeclared' | 'audit-unknown-host' | 'audit-unknown-name';

/** What is wrong, told once for each scenario: at the first step where it was seen. */
export interface Finding {
  readonly code: AuditCode;
  readonly scenario: string;
  /** The host, or the kind and name of what was stored. */
  readonly subject: string;
  /** In a sentence, for a person. */
  readonly text: string;
}

/** Names of May I itself: docs/cookie.md, docs/architecture.md. */
const OURS = /^may-i(-|$)/;

const NECESSARY = 'necessary';

/** Finds what was asked for or stored without a grant, and what nobody declares. */
export function judge(steps: readonly Step[], inventory: Inventory): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const step of steps) {
    for (const finding of [...step.asked.flatMap(ofAddress(step, inventory)), ...ofNames(step, inventory)]) {
      const key = `${finding.code} ${finding.scenario} ${finding.subject}`;
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}

/** Says whether a service may run after what the visitor has said. */
function isGranted({ id, purpose }: KnownService, granted: readonly string[]): boolean {
  return purpose === NECESSARY || granted.includes(purpose) || granted.includes(`${purpose}:${id}`);
}

const where = ({ scenario, after }: Step) => `${scenario}, after ${after}`;

function ofAddress(step: Step, { declared, known, isOwn }: Inventory): (address: string) => Finding[] {
  const { scenario, granted } = step;
  return (address) => {
    const url = webAddress(address, address);
    if (!url) return [];
    const subject = url.host;
    const own = serviceOfAddress(declared, url)?.service;
    if (own) {
      if (isGranted(own, granted)) return [];
      const text = `${own.name} was asked (${url.host}) in ${where(step)}: nobody had granted "${own.purpose}".`;
      return [{ code: 'audit-asked', scenario, subject, text }];
    }
    const other = serviceOfAddress(known, url)?.service;
    if (other) {
      const text = `${other.name} was asked (${url.host}) in ${where(step)}: the configuration does not declare "${other.id}".`;
      return [{ code: 'audit-undeclared', scenario, subject, text }];
    }
    if (isOwn(url.hostname)) return [];
    const text = `"${url.host}" was asked in ${where(step)}: no service declares it.`;
    return [{ code: 'audit-unknown-host', scenario, subject, text }];
  };
}

function ofNames(step: Step, { declared, known }: Inventory): Finding[] {
  const { scenario, granted } = step;
  return step.stored.flatMap((stored): Finding[] => {
    const { type, name, host } = stored;
    if (OURS.test(name)) return [];
    const owners = declared.filter((service) => keeps(service, stored));
    if (owners.some((service) => isGranted(service, granted))) return [];
    const subject = `${type} ${name}`;
    const of = host === undefined ? '' : ` of ${host}`;
    const what = `The ${type} "${name}"${of} was there in ${where(step)}`;
    const [owner] = owners;
    if (owner) {
      // Neither the page nor the collector can delete the cookie of another site.
      if (host !== undefined && scenario === 'withdraw') return [];
      const text = `${what}: it is ${owner.name}’s, and nobody had granted "${owner.purpose}".`;
      return [{ code: 'audit-stored', scenario, subject, text }];
    }
    const other = known.find((service) => keeps(service, stored));
    if (other) {
      const text = `${what}: it is ${other.name}’s, and the configuration does not declare it.`;
      return [{ code: 'audit-undeclared', scenario, subject, text }];
    }
    return [{ code: 'audit-unknown-name', scenario, subject, text: `${what}: no service declares it.` }];
  });
}

/** By its name; that of another site's cookie goes with its host, too. */
function keeps({ stores = [], hosts = [] }: KnownService, { name, host }: Stored): boolean {
  if (host === undefined) return stores.some((one) => one.host === undefined && isNamed(one.name, name));
  const isOf = (one: string) => host === one || host.endsWith(`.${one}`);
  return (
    stores.some((one) => one.host !== undefined && isOf(one.host) && isNamed(one.name, name)) ||
    hosts.some(isOf)
  );
}
