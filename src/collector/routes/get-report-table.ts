import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { reportParquet } from '../../report/report-parquet.ts';
import { reportCsv, reportNdjson } from '../../report/report-table.ts';
import type { ReportDeps } from './get-report.ts';
import { ReportParams, ReportRange } from './get-report-json.ts';
import { readReport, refuseOtherParameters } from './get-report-query.ts';

const FORMS = [
  { ending: 'csv', type: 'text/csv; charset=utf-8', write: reportCsv },
  { ending: 'ndjson', type: 'application/x-ndjson; charset=utf-8', write: reportNdjson },
  { ending: 'parquet', type: 'application/vnd.apache.parquet', write: reportParquet },
] as const;

/**
 * `GET /api/sites/:site/report.csv?from=YYYY-MM-DD&to=YYYY-MM-DD`, and `report.ndjson` and `report.parquet`: the same figures as
 * a table to download.
 */
export function getReportTable(app: FastifyInstance, deps: ReportDeps): void {
  for (const { ending, type, write } of FORMS) {
    app.withTypeProvider<TypeBoxTypeProvider>().get(
      `/api/sites/:site/report.${ending}`,
      {
        schema: { params: ReportParams, querystring: ReportRange },
        preValidation: refuseOtherParameters,
      },
      async (request, reply) => {
        const report = await readReport(deps, { ...request.params, ...request.query });
        const name = `may-i-${report.site}-${report.from}-${report.to}.${ending}`;
        return reply
          .type(type)
          .header('Content-Disposition', `attachment; filename="${name}"`)
          .header('Cache-Control', 'no-store')
          .send(write(report));
      },
    );
  }
}
