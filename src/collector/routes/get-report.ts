import type { FastifyInstance } from 'fastify';
import type { Store } from '../store.ts';
import type { Site } from '../sites.ts';

/** What the report's routes need. */
export interface ReportDeps {
  readonly store: Store;
  readonly sites: readonly Site[];
  /** Secret that opens the report. Never empty. */
  readonly token: string;
  /** Folder of the build; the page is served from `report/` in it. */
  readonly distDir: string;
}

/** Registers the report: its page, its figures and its exports. */
export function registerReportRoutes(app: FastifyInstance, deps: ReportDeps): void {
  app.get('/api/sites', () => ({ sites: deps.sites.map(({ id, name }) => ({ id, name })) }));
}
