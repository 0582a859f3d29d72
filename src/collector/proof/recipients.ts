/** Whom a notice named as a recipient, and whether a record grants it (LB-18, PR-05). Pure. */
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { CATALOGUE } from '../../catalogue/catalogue.ts';
import { completeServices } from '../../config/expand-services.ts';
import { NECESSARY } from '../../config/purposes.ts';
import type { ConsentEvent } from '../../protocol/consent-event.ts';

/** A service as a notice named it. */
export interface Named {
  readonly service: string;
  /** Legal name of who receives the data; absent where nothing says it. */
  readonly provider: string | undefined;
  /** What a visitor grants it by, as `analytics:posthog`. */
  readonly need: string;
}

const ServiceFacts = Type.Object({
  id: Type.String(),
  purpose: Type.Optional(Type.String()),
  provider: Type.Optional(Type.String()),
});

const NoticeContent = Type.Object({
  purposes: Type.Array(Type.Object({ id: Type.String() })),
  services: Type.Optional(Type.Array(Type.Unknown())),
});

/** Facts of a service as the notice itself has them. */
export type ServiceFacts = Static<typeof ServiceFacts>;

/** The services in the content of a notice, with what the content itself says of them; none where it cannot be read. */
export function servicesIn(content: string): ServiceFacts[] {
  return (parse(content)?.services ?? []).flatMap((service) => {
    if (typeof service === 'string') return [{ id: service }];
    return Value.Check(ServiceFacts, service) ? [service] : [];
  });
}

/** The recipients that a notice named; what it left to the catalogue of May I comes from there. */
export function recipientsIn(content: string): Named[] {
  const purposes = (parse(content)?.purposes ?? []).map(({ id }) => id);
  return completeServices({ purposes, services: servicesIn(content) }, CATALOGUE).flatMap(
    ({ id, provider, purpose }) =>
      purpose === undefined || purpose === NECESSARY
        ? []
        : [{ service: id, provider, need: `${purpose}:${id}` }],
  );
}

/** Says whether a recipient is meant by a text: the id of its service, or its legal name. */
export function isMeant({ service, provider }: Named, recipient: string): boolean {
  return recipient === service || recipient === provider;
}

/**
 * Says whether a record shows that a need was granted. A service that was not answered for itself goes with its purpose.
 *
 * A grant that was not an act of the visitor's here shows nothing: what was said to another tool before, and what a script of
 * the page or an agent said, unless it names its evidence (LB-04, LB-48, PR-03).
 */
export function isGranted(
  { method, evidence, states }: Pick<ConsentEvent, 'method' | 'evidence' | 'states'>,
  need: string,
): boolean {
  if (method === 'import') return false;
  if ((method === 'api' || method === 'agent') && evidence === undefined) return false;
  const [purpose = need] = need.split(':');
  return GRANTED.has(states[need] ?? states[purpose]);
}

const GRANTED: ReadonlySet<string | undefined> = new Set(['granted', 'renewed']);

function parse(content: string): Static<typeof NoticeContent> | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return Value.Check(NoticeContent, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
