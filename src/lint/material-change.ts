/**
 * What a new configuration asks again, and of whom (SD-22): a new recipient, kind of data, basis, role, longer retention
 * or controller is material; wording is not.
 */
import type { PartialService } from '../config/config.ts';
import { daysOf } from './rules/refused-keys.ts';
import type { Subject } from './finding.ts';

/** What changed for one purpose. */
export interface PurposeChange {
  readonly id: string;
  /** Index in the list of purposes. */
  readonly path: string;
  /** Whether it was not asked before. Then everybody is asked, and no revision need be raised. */
  readonly isNew: boolean;
  /** In words, each a sentence; empty when nothing material changed. */
  readonly reasons: readonly string[];
  readonly before: number;
  readonly given: number;
  /** Revision that it needs. */
  readonly needed: number;
}

/** What changed. */
export interface MaterialChange {
  readonly purposes: readonly PurposeChange[];
  /** Purposes that are not asked any more. */
  readonly gone: readonly string[];
  /** Why everybody is asked everything again, if that is so: a raised revision of the whole, a new controller. */
  readonly everything: readonly string[];
  readonly revision: { readonly before: number; readonly given: number; readonly needed: number };
}

function controllerOf({ config }: Subject): string {
  const { controller, name = '' } = config;
  return typeof controller === 'object' ? controller.name : (controller ?? name);
}

const servicesOf = ({ services }: Subject, purpose: string) =>
  services.map(({ service }) => service).filter((service) => service.purpose === purpose);

/** Compares two configurations. */
export function materialChange(before: Subject, after: Subject): MaterialChange {
  const whole = { before: before.config.revision ?? 1, given: after.config.revision ?? 1 };
  const isNewController = controllerOf(before) !== controllerOf(after);
  const everything = isNewController
    ? [`The controller was "${controllerOf(before)}" and is "${controllerOf(after)}".`]
    : [];
  const needed = isNewController ? Math.max(whole.given, whole.before + 1) : whole.given;
  const purposes = after.purposes
    .filter(({ purpose }) => purpose.id !== 'necessary')
    .map(({ path, purpose }): PurposeChange => {
      const old = before.purposes.find((one) => one.purpose.id === purpose.id)?.purpose;
      const revisions = { before: old?.revision ?? 0, given: purpose.revision ?? 0 };
      const common = { id: purpose.id, path, isNew: old === undefined, ...revisions };
      if (!old) return { ...common, reasons: [], needed: revisions.given };
      const reasons = [
        ...purposeReasons(old, purpose),
        ...serviceReasons(servicesOf(before, purpose.id), servicesOf(after, purpose.id)),
      ];
      const isRaised = revisions.given > revisions.before || needed > whole.before;
      return {
        ...common,
        reasons,
        needed:
          reasons.length && !isRaised ? revisions.before + 1 : Math.max(revisions.given, revisions.before),
      };
    });
  const kept = after.purposes.map(({ purpose }) => purpose.id);
  return {
    purposes,
    gone: before.purposes.map(({ purpose }) => purpose.id).filter((id) => !kept.includes(id)),
    everything,
    revision: { ...whole, needed: Math.max(needed, whole.before) },
  };
}

type Lawful = Subject['purposes'][number]['purpose'];

function purposeReasons(old: Lawful, now: Lawful): string[] {
  const kinds = (now.dataCategories ?? []).filter((kind) => !old.dataCategories?.includes(kind));
  const bases = (['access', 'basis'] as const).filter(
    (layer) => (old[layer] ?? 'consent') !== (now[layer] ?? 'consent'),
  );
  return [
    ...kinds.map((kind) => `A new kind of data: "${kind}".`),
    ...bases.map(
      (layer) => `Its ${layer} was "${old[layer] ?? 'consent'}" and is "${now[layer] ?? 'consent'}".`,
    ),
    ...longer('Data', old.retention, now.retention),
  ];
}

function serviceReasons(old: readonly PartialService[], now: readonly PartialService[]): string[] {
  return now.flatMap((service): string[] => {
    const { id, name = id, provider = id, role = 'processor', retention } = service;
    const same = old.find((one) => one.id === id);
    const isKnown = old.some((one) => (one.provider ?? one.id) === provider);
    if (!same && !isKnown) return [`A new recipient: ${provider} (${name}).`];
    if (!same) return [];
    return [
      ...((same.provider ?? id) === provider
        ? []
        : [`${name} is provided by ${provider} in place of ${same.provider ?? id}.`]),
      ...((same.role ?? 'processor') === role || role === 'processor'
        ? []
        : [`${name} was "${same.role ?? 'processor'}" and is "${role}".`]),
      ...longer(`Data at ${name}`, same.retention, retention),
    ];
  });
}

function longer(what: string, old: string | undefined, now: string | undefined): string[] {
  if (now === undefined || old === undefined || (daysOf(now) ?? 0) <= (daysOf(old) ?? Infinity)) return [];
  return [`${what} is kept for ${now} in place of ${old}.`];
}
