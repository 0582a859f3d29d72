/**
 * The consent event: what the browser's outbox sends and the collector stores. One schema for both sides.
 *
 * The browser imports the types only; the schema itself, and with it TypeBox, stays on the server.
 * Fields follow the minimal fields of ISO/IEC TS 27560 as listed in the requirements (section 5.2), less everything
 * that could identify a person: no address, no user agent, no URL, no referrer (LB-51).
 */
import { Type, type Static } from '@sinclair/typebox';

/** Name and version of this schema. A change that an older collector could misread gets a new number. */
export const CONSENT_EVENT_SCHEMA = 'may-i/consent-event/1';

/** Name and version of the envelope of several events. */
export const CONSENT_BATCH_SCHEMA = 'may-i/consent-batch/1';

/** Most events of one batch. */
export const BATCH_MAX_EVENTS = 100;

/** The last moment that there is (ECMA-262, 21.4.1.1); every whole number up to it is exact in every database. */
const LAST_MOMENT_MS = 8_640_000_000_000_000;

/** Most that a 32-bit column holds. */
const REVISION_MAX = 2_147_483_647;

/** By which act the visitor decided (PR-03). */
export const Method = Type.Union(
  [
    Type.Literal('accept_all'),
    Type.Literal('reject_all'),
    Type.Literal('save'),
    Type.Literal('close'),
    Type.Literal('withdraw_all'),
    Type.Literal('embed_once'),
    Type.Literal('embed_always'),
    Type.Literal('opt_out'),
    Type.Literal('gpc'),
    Type.Literal('dnt'),
    Type.Literal('api'),
    Type.Literal('agent'),
    Type.Literal('expiry'),
    Type.Literal('import'),
  ],
  {
    description:
      'The act: a button of the notice, of the preferences or of a placeholder (embed_once: for one embed of one page view), a control that closes and refuses (close), "Do not sell or share" (opt_out), a call of the page (api), a consent agent of the visitor (agent), or none here: a signal of the browser (gpc, dnt), the end of an answer (expiry), an answer that was given to another tool (import).',
  },
);
export type Method = Static<typeof Method>;

/** The acts that our own interface and signals make; the others come from who posts events of their own. */
export type OwnMethod = Exclude<Method, 'dnt' | 'agent' | 'expiry'>;

/** Where the visitor decided. */
export const Layer = Type.Union([
  Type.Literal('notice'),
  Type.Literal('preferences'),
  Type.Literal('embed'),
  Type.Literal('none'),
]);
export type Layer = Static<typeof Layer>;

/**
 * What a purpose is after the event: `granted` for the first time or anew, `renewed` (granted before and again),
 * `refused`, or `withdrawn` (granted before and not any more). The words of DPV (requirements, section 5.2).
 */
export const PurposeState = Type.Union([
  Type.Literal('granted'),
  Type.Literal('renewed'),
  Type.Literal('refused'),
  Type.Literal('withdrawn'),
]);
export type PurposeState = Static<typeof PurposeState>;

/** Why the visitor had a decision to make. */
export const Occasion = Type.Union(
  [Type.Literal('first'), Type.Literal('asked-again'), Type.Literal('changed')],
  {
    description:
      'first: nothing was stored; asked-again: an answer had expired, was revised or was missing; changed: a valid decision was changed by the visitor.',
  },
);
export type Occasion = Static<typeof Occasion>;

/** Class of the width of the page's viewport: nothing finer leaves the browser (LB-51). */
export const Device = Type.Union([Type.Literal('phone'), Type.Literal('tablet'), Type.Literal('desktop')], {
  description:
    'By the width of the viewport in CSS pixels: phone below 600, tablet below 1024, else desktop. Counted, and kept with no event.',
});
export type Device = Static<typeof Device>;

/** Where the notice stands on the page. */
export const Placement = Type.Union(
  [
    Type.Literal('bottom'),
    Type.Literal('top'),
    Type.Literal('corner'),
    Type.Literal('inflow'),
    Type.Literal('modal'),
  ],
  { description: 'Where the notice stands on the page that sends. Counted, and kept with no event.' },
);
export type Placement = Static<typeof Placement>;

/** Id of a site or purpose: a lower-case letter, then letters, digits and hyphens, 32 characters at most. */
export const ID_PATTERN = '^[a-z][a-z0-9-]{0,31}$';
/** Id of a purpose, or of a purpose and one of its services: `analytics:posthog`. */
export const NEED_PATTERN = '^[a-z][a-z0-9-]{0,31}(:[a-z][a-z0-9-]{0,31})?$';
const LANGUAGE_PATTERN = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$';
const UUID_V7_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

/** A reference, as `urn:agent:receipt:42`: no query, no fragment, no address for mail (LB-51). */
const EVIDENCE_PATTERN = '^[A-Za-z0-9._~:/+=-]{1,128}$';

/** One choice of one visitor, as it travels to the collector and is kept there. */
export const ConsentEvent = Type.Object(
  {
    schema: Type.Literal(CONSENT_EVENT_SCHEMA),
    id: Type.String({
      pattern: UUID_V7_PATTERN,
      description: 'UUID version 7, made in the browser; the same id is stored once.',
    }),
    site: Type.String({ pattern: ID_PATTERN }),
    consentId: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{32}$',
        description: 'Random id of the browser. Absent until something was granted (LB-08).',
      }),
    ),
    decidedAt: Type.Integer({
      minimum: 0,
      maximum: LAST_MOMENT_MS,
      description: 'Milliseconds since the epoch by the clock of the browser: a claim (PR-09).',
    }),
    occasion: Occasion,
    method: Method,
    layer: Layer,
    evidence: Type.Optional(
      Type.String({
        pattern: EVIDENCE_PATTERN,
        description:
          'Where the proof of an act is that was none on a control of ours: a reference, never a name or an address of a person. A grant by api or agent without one proves nothing (PR-03).',
      }),
    ),
    states: Type.Record(Type.String({ pattern: NEED_PATTERN }), PurposeState, {
      minProperties: 1,
      maxProperties: 50,
      additionalProperties: false,
      description:
        'State of every purpose of the notice after the event, by purpose id; of a service that was answered for itself by "purpose:service".',
    }),
    revision: Type.Integer({ minimum: 1, maximum: REVISION_MAX, description: 'Revision of the notice.' }),
    language: Type.String({ pattern: LANGUAGE_PATTERN, description: 'Language of the notice, BCP 47.' }),
    profile: Type.String({ pattern: ID_PATTERN, description: 'Jurisdiction profile.' }),
    build: Type.String({
      pattern: '^[0-9A-Za-z.+-]{1,32}$',
      description:
        'Version of the interface that asked; after a plus sign the variant of the notice, where the site tests some (LB-53).',
    }),
    notice: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description:
          'Digest of what was shown (PR-02). Absent where the browser could not make one, as without https.',
      }),
    ),
    pageGroup: Type.Optional(
      Type.String({
        pattern: ID_PATTERN,
        description: 'Page group as the site configured it, never a path.',
      }),
    ),
    decisionMs: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: LAST_MOMENT_MS,
        description: 'Milliseconds from the display of the notice to the choice.',
      }),
    ),
  },
  { $id: CONSENT_EVENT_SCHEMA, additionalProperties: false },
);
export type ConsentEvent = Static<typeof ConsentEvent>;

/**
 * What waited in an outbox, in one request. The events are looked at one by one, so that one that is wrong does not keep
 * the others from being stored.
 */
export const ConsentBatch = Type.Object(
  {
    schema: Type.Literal(CONSENT_BATCH_SCHEMA),
    sentAt: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: LAST_MOMENT_MS,
        description:
          'Milliseconds since the epoch by the clock of the browser, when it sends: tells an old event from a wrong clock (PR-09).',
      }),
    ),
    device: Type.Optional(Device),
    placement: Type.Optional(Placement),
    events: Type.Array(ConsentEvent, { minItems: 1, maxItems: BATCH_MAX_EVENTS }),
  },
  { $id: CONSENT_BATCH_SCHEMA, additionalProperties: false },
);
export type ConsentBatch = Static<typeof ConsentBatch>;
