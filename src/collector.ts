/**
 * The collector as a library: `import { startCollector } from 'may-i/collector'`.
 *
 * ```ts
 * const collector = await startCollector({
 *   port: 4100,
 *   dataDir: './.data',
 *   sites: [{ id: 'shop', origins: ['https://www.example.com'] }],
 *   token: process.env.MAY_I_TOKEN ?? '',
 * });
 * console.log(collector.url);
 * await collector.close();
 * ```
 *
 * What it answers and what it stores: `docs/collector.md`.
 */
export { startCollector, type Collector, type CollectorOptions } from './collector/server.ts';
export type { LogOptions } from './collector/logger.ts';
export type { Site } from './collector/sites.ts';
