/** Looks at a body before anything else does: consent events, or a list of what to change. */
import { TypeCompiler, ValueErrorType, type ValueError } from '@sinclair/typebox/compiler';
import { KindGuard, Type, type TSchema } from '@sinclair/typebox';
import {
  BATCH_MAX_EVENTS,
  CONSENT_BATCH_SCHEMA,
  ConsentBatch,
  ConsentEvent,
} from '../protocol/consent-event.ts';
import type { Circumstances } from '../report/counters.ts';

/** A field that is not as expected. */
export interface WrongField {
  /** JSON Pointer (RFC 6901) of the field; empty for the whole body. */
  readonly path: string;
  /** What to send instead. */
  readonly expected: string;
}

/** What was found at the place of one event. */
export type CheckedEvent =
  | { readonly ok: true; readonly event: ConsentEvent }
  | { readonly ok: false; readonly fields: readonly WrongField[] };

/** What `checkBody` found: one event or more, each looked at for itself, or what is wrong with the whole. */
export type CheckedBody =
  | {
      readonly ok: true;
      readonly events: readonly CheckedEvent[];
      /** Clock of the browser when it sent them. */
      readonly sentAt?: number;
      /** What the page that sent them said of itself. */
      readonly circumstances?: Circumstances;
    }
  | { readonly ok: false; readonly fields: readonly WrongField[] };

/** Wrong fields that a reply lists; more would help nobody. */
const FIELD_LIMIT = 20;

/** Longest path in a reply: a field of the client's own making has any length. */
const PATH_LIMIT = 100;

const event = TypeCompiler.Compile(ConsentEvent);

/** The batch without a look at its events. */
const envelope = TypeCompiler.Compile(
  Type.Object(
    {
      ...ConsentBatch.properties,
      events: Type.Array(Type.Unknown(), { minItems: 1, maxItems: BATCH_MAX_EVENTS }),
    },
    { additionalProperties: false },
  ),
);

/** Reads the text of a body: an event, or a batch of them. Never throws. */
export function checkBody(text: string): CheckedBody {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ok: false, fields: [{ path: '', expected: 'one JSON object' }] };
  }
  if (!isBatch(body)) {
    const one = checkEvent(body);
    return one.ok ? { ok: true, events: [one] } : one;
  }
  if (!envelope.Check(body)) return { ok: false, fields: wrongFields(envelope.Errors(body)) };
  const { sentAt, device, placement, events } = body;
  return {
    ok: true,
    events: events.map(checkEvent),
    ...(sentAt !== undefined && { sentAt }),
    circumstances: { ...(device && { device }), ...(placement && { placement }) },
  };
}

function checkEvent(value: unknown): CheckedEvent {
  return event.Check(value)
    ? { ok: true, event: value }
    : { ok: false, fields: wrongFields(event.Errors(value)) };
}

function isBatch(body: unknown): boolean {
  return (
    typeof body === 'object' && body !== null && 'schema' in body && body.schema === CONSENT_BATCH_SCHEMA
  );
}

function wrongFields(errors: Iterable<ValueError>): WrongField[] {
  const fields = new Map<string, string>();
  for (const error of errors) {
    // Of several complaints about one field the first is the one to act on.
    if (fields.has(error.path)) continue;
    if (fields.size === FIELD_LIMIT) break;
    fields.set(error.path, expectedBy(error));
  }
  return [...fields].map(([path, expected]) => ({ path: path.slice(0, PATH_LIMIT), expected }));
}

function expectedBy({ type, schema: wanted }: ValueError): string {
  switch (type) {
    case ValueErrorType.ObjectAdditionalProperties:
      return 'nothing: remove this field';
    case ValueErrorType.ObjectMinProperties:
    case ValueErrorType.ObjectMaxProperties:
      return `an object with ${String(wanted['minProperties'])} to ${String(wanted['maxProperties'])} members`;
    case ValueErrorType.ArrayMinItems:
    case ValueErrorType.ArrayMaxItems:
    case ValueErrorType.Array:
      return `a list of ${String(wanted['minItems'])} to ${String(wanted['maxItems'])} events`;
    case ValueErrorType.ObjectRequiredProperty:
      return `${describe(wanted)} (the field is missing)`;
    default:
      return describe(wanted);
  }
}

function describe(wanted: TSchema): string {
  if (KindGuard.IsUnion(wanted)) return `one of ${wanted.anyOf.map(describe).join(', ')}`;
  if (KindGuard.IsLiteral(wanted)) return JSON.stringify(wanted.const);
  if (KindGuard.IsString(wanted)) return wanted.pattern ? `text that matches ${wanted.pattern}` : 'text';
  if (KindGuard.IsInteger(wanted)) return `a whole number ${rangeOf(wanted)}`.trimEnd();
  return 'an object';
}

function rangeOf({ minimum, maximum }: { minimum?: number; maximum?: number }): string {
  return [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`]
    .join(' ')
    .trim();
}
