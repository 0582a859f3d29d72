import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { reportParquet } from '../../report/report-parquet.ts';
import { ReportRow } from '../../report/report-schema.ts';
import { reportCsv, reportNdjson } from '../../report/report-table.ts';
import { PROBLEMS } from '../problem.ts';
import { SIGNED_IN } from './get-openapi.ts';
import type { ReportDeps } from './get-report.ts';
import { ReportParams, ReportRange } from './get-report-json.ts';
import { readReport, refuseOtherParameters } from './get-report-query.ts';

const COLUMNS_IN_WORDS = `The columns: ${Object.keys(ReportRow.properties).join(', ')}.`;

const FORMS = [
  {
    ending: 'csv',
    name: 'CSV',
    type: 'text/csv; charset=utf-8',
    description: `RFC 4180, UTF-8 with a byte order mark; the first line names the columns. ${COLUMNS_IN_WORDS}`,
    schema: Type.String(),
    write: reportCsv,
  },
  {
    ending: 'ndjson',
    name: 'NDJSON',
    type: 'application/x-ndjson; charset=utf-8',
    description: 'An object in each line. The schema is that of one line.',
    schema: ReportRow,
    write: reportNdjson,
  },
  {
    ending: 'parquet',
    name: 'Apache Parquet',
    type: 'application/vnd.apache.parquet',
    description: `Numbers are numbers, and what a row lacks is null. ${COLUMNS_IN_WORDS}`,
    schema: Type.Unsafe<Uint8Array<ArrayBuffer>>({
      type: 'string',
      contentMediaType: 'application/vnd.apache.parquet',
    }),
    write: reportParquet,
  },
] as const;

/**
 * `GET /api/sites/:site/report.csv?from=YYYY-MM-DD&to=YYYY-MM-DD`, and `report.ndjson` and `report.parquet`: the same figures as
 * a table to download.
 */
export function getReportTable(app: FastifyInstance, deps: ReportDeps): void {
  for (const { ending, name, type, description, schema, write } of FORMS) {
    app.withTypeProvider<TypeBoxTypeProvider>().get(
      `/api/sites/:site/report.${ending}`,
      {
        schema: {
          summary: `Gives the figures of the report as a table: ${name}`,
          tags: ['report'],
          security: SIGNED_IN,
          params: ReportParams,
          querystring: ReportRange,
          response: { 200: { description, content: { [type]: { schema } } }, ...PROBLEMS },
        },
        preValidation: refuseOtherParameters,
      },
      async (request, reply) => {
        const report = await readReport(deps, { ...request.params, ...request.query });
        const file = `may-i-${report.site}-${report.from}-${report.to}.${ending}`;
        return reply
          .type(type)
          .header('Content-Disposition', `attachment; filename="${file}"`)
          .header('Cache-Control', 'no-store')
          .send(write(report));
      },
    );
  }
}
