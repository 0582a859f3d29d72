/** `/api/requests`: the requests of visitors with their due dates; `/api/audit`: who did what. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { principalOf } from '../access/access.ts';
import { problem, PROBLEMS } from '../problem.ts';
import { addRequest, finishRequest, listRequests, RequestKind, SubjectRequest } from '../rights/requests.ts';
import { forStaff } from './get-openapi.ts';
import type { RecordDeps } from './records.ts';

/** Lines of the list of who did what. */
const AUDIT_LIMIT = 200;

const NewRequest = Type.Object(
  {
    consent_id: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })),
    kind: RequestKind,
    received_at: Type.Integer({ minimum: 0, description: 'Milliseconds since the epoch.' }),
  },
  { additionalProperties: false },
);

const Done = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{32}$' }) }, { additionalProperties: false });

const Audit = Type.Object({
  entries: Type.Array(
    Type.Object({
      at: Type.Integer(),
      who: Type.String(),
      action: Type.String(),
      subject: Type.Optional(Type.String({ description: 'First digits of the keyed hash of a consent id.' })),
    }),
  ),
});

/** Registers the routes. */
export function registerRequests(app: FastifyInstance, { store, access, eraser, now }: RecordDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();

  routes.get(
    '/api/requests',
    {
      schema: {
        ...forStaff('requests', 'Lists the requests: the open ones, and those that were answered last'),
        response: {
          200: Type.Object({ open: Type.Array(SubjectRequest), done: Type.Array(SubjectRequest) }),
          ...PROBLEMS,
        },
      },
      preParsing: access.needs('rights'),
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return listRequests(store);
    },
  );

  routes.post(
    '/api/requests',
    {
      schema: {
        ...forStaff('requests', 'Enters a request'),
        body: NewRequest,
        response: { 201: Type.Object({ id: Type.String() }), ...PROBLEMS },
      },
      preParsing: access.needs('rights'),
    },
    async (request, reply) => {
      const { consent_id: consentId, kind, received_at: receivedAt } = request.body;
      if (receivedAt > now()) {
        throw problem(
          400,
          'request-in-future',
          'The request has not come yet.',
          'Enter the day on which it came.',
        );
      }
      const by = {
        who: principalOf(request).name,
        now: now(),
        ...(consentId !== undefined && { subject: eraser.subjectHash(consentId) }),
      };
      const id = await addRequest(store, { consentId, kind, receivedAt }, by);
      return reply.code(201).send({ id });
    },
  );

  routes.post(
    '/api/requests/done',
    {
      schema: {
        ...forStaff('requests', 'Notes that a request was answered'),
        body: Done,
        response: { 204: Type.Null({ description: 'It is answered.' }), ...PROBLEMS },
      },
      preParsing: access.needs('rights'),
    },
    async (request, reply) => {
      if (!(await finishRequest(store, request.body.id, principalOf(request).name, now()))) {
        throw problem(404, 'request-unknown', 'There is no open request of this id.', 'Load the list again.');
      }
      return reply.code(204).send(null);
    },
  );

  routes.get(
    '/api/audit',
    {
      schema: {
        ...forStaff('requests', 'Lists who did what, the latest first'),
        response: { 200: Audit, ...PROBLEMS },
      },
      preParsing: access.needs('audit'),
    },
    async (_request, reply) => {
      const rows = await store.read('audit.latest', { limit: AUDIT_LIMIT });
      reply.header('Cache-Control', 'no-store');
      return {
        entries: rows.map(({ at, who, action, subject }) => ({
          at: Number(at),
          who: String(who),
          action: String(action),
          ...(subject instanceof Uint8Array && {
            subject: Buffer.from(subject).toString('hex').slice(0, 12),
          }),
        })),
      };
    },
  );
}
