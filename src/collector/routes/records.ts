/**
 * `/api/records/…`: what the site's officer may see and do with the records of a consent id.
 *
 * The id comes in the body, never in an address. Each look is written down before anything is shown.
 */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { principalOf, type Access } from '../access/access.ts';
import { noteAudit, type Action } from '../access/audit.ts';
import { findNotices, Notice } from '../proof/notices.ts';
import { Annotation, annotate, annotationsOf } from '../rights/annotations.ts';
import type { FindPlace } from '../proof/inclusion.ts';
import { makeReceipt } from '../proof/receipt.ts';
import type { Eraser } from '../rights/erase.ts';
import { locate, LocatedRecord } from '../rights/located-record.ts';
import { readRecords } from '../rights/read-records.ts';
import { requestsOf, SubjectRequest } from '../rights/requests.ts';
import type { Site } from '../sites.ts';
import { STORABLE_PATTERN } from '../storable-text.ts';
import type { Queries } from '../store.ts';
import { PROBLEMS } from '../problem.ts';
import { forStaff } from './get-openapi.ts';
import { unknownId } from './post-rights.ts';
import { RECEIPT_RESPONSES, sendReceipt } from './send-receipt.ts';

/** What the routes need. */
export interface RecordDeps {
  readonly store: Queries;
  readonly sites: readonly Site[];
  readonly access: Access;
  readonly eraser: Eraser;
  readonly findPlace: FindPlace;
  /** Where the records are kept, in words (SD-19). */
  readonly storageLocation: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Longest note, in characters. */
const NOTE_LIMIT = 2_000;

const ConsentId = Type.String({ pattern: '^[0-9a-f]{32}$' });
const Asked = Type.Object({ consent_id: ConsentId }, { additionalProperties: false });

/** Everything that is held of a person. */
const Held = Type.Object({
  records: Type.Array(LocatedRecord),
  annotations: Type.Array(Annotation),
  requests: Type.Array(SubjectRequest),
  notices: Type.Array(Notice, {
    description: 'What was shown; a digest that was never published is missing here.',
  }),
});

/** Registers the routes. */
export function registerRecords(app: FastifyInstance, deps: RecordDeps): void {
  const { store, sites, access, eraser, findPlace, storageLocation, now } = deps;
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();
  const held = async (consentId: string) => {
    const [records, annotations, requests] = await Promise.all([
      readRecords(
        store,
        consentId,
        sites.map(({ id }) => id),
      ),
      annotationsOf(store, consentId),
      requestsOf(store, consentId),
    ]);
    if (records.length === 0) throw unknownId();
    const notices = await findNotices(
      store,
      records.map(({ notice }) => notice),
    );
    return { records: locate(records, storageLocation), annotations, requests, notices };
  };
  const writeDown = (request: FastifyRequest, action: Action, consentId: string) =>
    noteAudit(store, {
      at: now(),
      who: principalOf(request).name,
      action,
      subject: eraser.subjectHash(consentId),
    });

  routes.post(
    '/api/records/find',
    {
      schema: {
        ...forStaff('records', 'Shows everything that is held of a consent id'),
        body: Asked,
        response: { 200: Held, ...PROBLEMS },
      },
      preParsing: access.needs('records'),
    },
    async (request, reply) => {
      const { consent_id: consentId } = request.body;
      await writeDown(request, 'look', consentId);
      reply.header('Cache-Control', 'no-store');
      return held(consentId);
    },
  );

  routes.post(
    '/api/records/export',
    {
      schema: {
        ...forStaff('records', 'The same as a file, with the time at which it was made'),
        body: Asked,
        response: {
          200: {
            description: 'As `/api/records/find`, with `exportedAt`.',
            content: { 'application/json': { schema: Type.Any() } },
          },
          ...PROBLEMS,
        },
      },
      preParsing: access.needs('records'),
    },
    async (request, reply) => {
      const { consent_id: consentId } = request.body;
      await writeDown(request, 'export', consentId);
      const { records, annotations, notices } = await held(consentId);
      return reply
        .header('Cache-Control', 'no-store')
        .header('Content-Disposition', 'attachment; filename="may-i-records.json"')
        .type('application/json; charset=utf-8')
        .send(`${JSON.stringify({ exportedAt: now(), records, annotations, notices }, null, 2)}\n`);
    },
  );

  routes.post(
    '/api/records/receipt',
    {
      schema: {
        ...forStaff('records', 'The receipt of a person, for `may-i verify`, or JSON-LD by `Accept`'),
        body: Asked,
        response: RECEIPT_RESPONSES,
      },
      preParsing: access.needs('records'),
    },
    async (request, reply) => {
      const { consent_id: consentId } = request.body;
      await writeDown(request, 'export', consentId);
      const receipt = await makeReceipt(store, findPlace, {
        consentId,
        sites: sites.map(({ id }) => id),
        storageLocation,
        now: now(),
      });
      if (!receipt) throw unknownId();
      return sendReceipt(request, reply, receipt);
    },
  );

  routes.post(
    '/api/records/annotate',
    {
      schema: {
        ...forStaff('records', 'Adds a note to a consent id'),
        response: { 204: Type.Null({ description: 'The note is kept.' }), ...PROBLEMS },
        body: Type.Object(
          {
            consent_id: ConsentId,
            text: Type.String({ minLength: 1, maxLength: NOTE_LIMIT, pattern: STORABLE_PATTERN }),
          },
          { additionalProperties: false },
        ),
      },
      preParsing: access.needs('rights'),
    },
    async (request, reply) => {
      const { consent_id: consentId, text } = request.body;
      await held(consentId);
      const written = { at: now(), who: principalOf(request).name, text };
      await annotate(store, consentId, written, eraser.subjectHash(consentId));
      return reply.code(204).send(null);
    },
  );

  for (const [path, reason, action] of [
    ['erase', 'erasure', 'erase'],
    ['object', 'objection', 'object'],
  ] as const) {
    routes.post(
      `/api/records/${path}`,
      {
        schema: {
          ...forStaff('records', `Deletes everything that is held of a consent id (${reason})`),
          body: Asked,
          response: { 200: Type.Object({ erased: Type.Integer({ description: 'Records.' }) }), ...PROBLEMS },
        },
        preParsing: access.needs('rights'),
      },
      async (request) => {
        const { consent_id: consentId } = request.body;
        await writeDown(request, action, consentId);
        const erased = await eraser.erase({
          consentId,
          sites: sites.map(({ id }) => id),
          reason,
          now: now(),
        });
        if (erased === 0) throw unknownId();
        return { erased };
      },
    );
  }
}
