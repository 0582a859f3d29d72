/**
 * `GET /api/sites/:site/proof?from=YYYY-MM-DD&to=YYYY-MM-DD`: the proof file, for `may-i verify`. With `&recipient=` the proof for
 * one recipient: what was granted to it (PR-05).
 */
import { Readable } from 'node:stream';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { principalOf } from '../access/access.ts';
import { noteAudit } from '../access/audit.ts';
import { Published, publishedBy } from '../proof/notices.ts';
import { proofLines } from '../proof/proof-file.ts';
import { recipientProof, recipientsOf } from '../proof/recipient-file.ts';
import type { SealKey } from '../proof/seal-key.ts';
import { Unpublished, type NoticeWatch } from '../proof/unpublished.ts';
import { problem, PROBLEMS } from '../problem.ts';
import { forStaff } from './get-openapi.ts';
import { checkedSpan, targetOf } from './get-report-query.ts';
import type { RecordDeps } from './records.ts';

/** What the routes need. */
export interface ProofDeps extends RecordDeps {
  readonly sealKey: SealKey;
  readonly noticeWatch: Pick<NoticeWatch, 'list'>;
}

/** Longest legal name, in characters. */
const NAME_LIMIT = 300;

/**
 * Registers the route, `GET /api/sites/:site/notices`: what the site has shown, and when it was in force, and
 * `GET /api/unpublished-notices`: what pages show and nobody has published. The file is written while it is read, so it takes no
 * memory.
 */
export function registerProof(
  app: FastifyInstance,
  { store, sites, access, sealKey, noticeWatch, now }: ProofDeps,
): void {
  const checkRecipient = async (site: string, recipient: string) => {
    const known = await recipientsOf(store, site);
    if (known.has(recipient)) return;
    throw problem(
      404,
      'recipient-unknown',
      'No notice that was published for this site names this recipient.',
      `They name: ${[...known].sort().join(', ') || 'nobody'}.`,
    );
  };

  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/sites/:site/proof',
    {
      schema: {
        ...forStaff('proof', 'The proof file of some days, for `may-i verify`; one JSON value a line'),
        response: {
          200: {
            description: 'One JSON value a line: docs/proof.md.',
            content: { 'application/jsonl': { schema: Type.Any() } },
          },
          ...PROBLEMS,
        },
        params: Type.Object({ site: Type.String() }),
        querystring: Type.Object({
          from: Type.String(),
          to: Type.String(),
          recipient: Type.Optional(
            Type.String({
              minLength: 1,
              maxLength: NAME_LIMIT,
              description: 'Id of its service, or its legal name, as a notice that was published has it.',
            }),
          ),
        }),
      },
      preParsing: access.needs('proof'),
    },
    async (request, reply) => {
      const { site } = targetOf(sites, request.params.site);
      const { recipient } = request.query;
      const { from, to } = checkedSpan(request.query);
      if (recipient !== undefined) await checkRecipient(site.id, recipient);
      await noteAudit(store, { at: now(), who: principalOf(request).name, action: 'proof-export' });
      const span = { site: site.id, from, to };
      const lines = async function* () {
        if (recipient !== undefined) {
          yield* recipientProof(store, { ...span, recipient, now: now() }, sealKey);
          return;
        }
        for await (const line of proofLines(store, span)) yield `${JSON.stringify(line)}\n`;
      };
      return reply
        .type('application/jsonl; charset=utf-8')
        .header('Cache-Control', 'no-store')
        .header('Content-Disposition', `attachment; filename="may-i-proof-${site.id}-${from}-${to}.jsonl"`)
        .send(Readable.from(lines()));
    },
  );

  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/unpublished-notices',
    {
      schema: {
        ...forStaff('proof', 'Lists what pages show and nobody has published'),
        response: { 200: Type.Object({ notices: Type.Array(Unpublished) }), ...PROBLEMS },
      },
      preParsing: access.needs('proof'),
    },
    async (_request, reply) => {
      reply.header('Cache-Control', 'no-store');
      return { notices: await noticeWatch.list() };
    },
  );

  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/sites/:site/notices',
    {
      schema: {
        ...forStaff(
          'proof',
          'What the site has shown, and every configuration with the time when it was in force',
        ),
        params: Type.Object({ site: Type.String() }),
        response: { 200: Published, ...PROBLEMS },
      },
      preParsing: access.needs('proof'),
    },
    async (request, reply) => {
      const { site } = targetOf(sites, request.params.site);
      reply.header('Cache-Control', 'no-store');
      return publishedBy(store, site.id);
    },
  );
}
