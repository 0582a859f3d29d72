import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { ReportSites, type ReportSite } from '../../report/report-schema.ts';
import { sampleIdOf } from '../../report/sample.ts';
import { DEFAULT_TIME_ZONE } from '../../report/site-day.ts';
import { PROBLEMS } from '../problem.ts';
import type { Site } from '../sites.ts';
import { SIGNED_IN } from './get-openapi.ts';
import type { ReportDeps } from './get-report.ts';

/** `GET /api/sites`: the sites that the report can show, each followed by its sample where that is filled. */
export function getReportSites(app: FastifyInstance, deps: ReportDeps): void {
  app.withTypeProvider<TypeBoxTypeProvider>().get(
    '/api/sites',
    {
      schema: {
        summary: 'Lists the sites, each followed by its sample where that is filled',
        tags: ['report'],
        security: SIGNED_IN,
        response: { 200: ReportSites, ...PROBLEMS },
      },
    },
    async (_request, reply) => {
      const lists = await Promise.all(deps.sites.map((site) => withSample(deps, site)));
      return reply.header('Cache-Control', 'no-store').send({ sites: lists.flat() });
    },
  );
}

async function withSample({ store, sites }: ReportDeps, site: Site): Promise<ReportSite[]> {
  const { id, name, timeZone = DEFAULT_TIME_ZONE } = site;
  const real: ReportSite = { id, ...(name === undefined ? {} : { name }), timeZone, isSample: false };
  const sample = sampleIdOf(id);
  if (sites.some((other) => other.id === sample)) return [real];
  const counted = await store.read('counters.any', { site: sample });
  if (counted.length === 0) return [real];
  return [real, { id: sample, name: `Sample of ${name ?? id}`, timeZone, isSample: true }];
}
