/** Looks at a body before anything else does: a consent event, or a list of what to change. */
import { TypeCompiler, ValueErrorType, type ValueError } from '@sinclair/typebox/compiler';
import { KindGuard, type TSchema } from '@sinclair/typebox';
import { ConsentEvent } from '../protocol/consent-event.ts';

/** A field that is not as expected. */
export interface WrongField {
  /** JSON Pointer (RFC 6901) of the field; empty for the whole body. */
  readonly path: string;
  /** What to send instead. */
  readonly expected: string;
}

/** What `checkEvent` found. */
export type CheckedEvent =
  | { readonly ok: true; readonly event: ConsentEvent }
  | { readonly ok: false; readonly fields: readonly WrongField[] };

/** Wrong fields that a reply lists; more would help nobody. */
const FIELD_LIMIT = 20;

/** Longest path in a reply: a field of the client's own making has any length. */
const PATH_LIMIT = 100;

const schema = TypeCompiler.Compile(ConsentEvent);

/** Reads the text of a body. Never throws. */
export function checkEvent(text: string): CheckedEvent {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ok: false, fields: [{ path: '', expected: 'one JSON object' }] };
  }
  return schema.Check(body)
    ? { ok: true, event: body }
    : { ok: false, fields: wrongFields(schema.Errors(body)) };
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
