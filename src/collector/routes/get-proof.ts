/** `GET /api/sites/:site/proof?from=YYYY-MM-DD&to=YYYY-MM-DD`: the proof file, for `may-i verify`. */
import { Readable } from 'node:stream';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { principalOf } from '../access/access.ts';
import { noteAudit } from '../access/audit.ts';
import { publishedBy } from '../proof/notices.ts';
import { proofLines } from '../proof/proof-file.ts';
import { targetOf } from './get-report-query.ts';
import type { RecordDeps } from './records.ts';

const Day = Type.String({ pattern: '^[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });

/** Registers the route, and `GET /api/sites/:site/notices`: what the site has shown, and when it was in force. The file is written while it is read, so it takes no memory. */
export function registerProof(app: FastifyInstance, { store, sites, access, now }: RecordDeps): void {
  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/sites/:site/proof',
    {
      schema: {
        params: Type.Object({ site: Type.String() }),
        querystring: Type.Object({ from: Day, to: Day }),
      },
      preParsing: access.needs('proof'),
    },
    async (request, reply) => {
      const { site } = targetOf(sites, request.params.site);
      const { from, to } = request.query;
      await noteAudit(store, { at: now(), who: principalOf(request).name, action: 'proof-export' });
      const lines = async function* () {
        for await (const line of proofLines(store, { site: site.id, from, to }))
          yield `${JSON.stringify(line)}\n`;
      };
      return reply
        .type('application/jsonl; charset=utf-8')
        .header('Cache-Control', 'no-store')
        .header('Content-Disposition', `attachment; filename="may-i-proof-${site.id}-${from}-${to}.jsonl"`)
        .send(Readable.from(lines()));
    },
  );

  app.get<{ Params: { site: string } }>(
    '/api/sites/:site/notices',
    { preParsing: access.needs('proof') },
    async (request, reply) => {
      const { site } = targetOf(sites, request.params.site);
      reply.header('Cache-Control', 'no-store');
      return publishedBy(store, site.id);
    },
  );
}
