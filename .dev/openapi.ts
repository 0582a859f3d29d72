/** Writes `docs/openapi.json`: the description of the collector's interface, as a running collector gives it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCollector } from '../src/collector/server.ts';
import { ROOT } from './run.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'may-i-openapi-'));
const collector = await startCollector({
  port: 0,
  dataDir,
  sites: [{ id: 'any', origins: [] }],
  token: 'only-for-the-description',
  log: { level: 'silent' },
});
try {
  const answer = await fetch(`${collector.url}/openapi.json`);
  await writeFile(join(ROOT, 'docs', 'openapi.json'), await answer.text());
} finally {
  await collector.close();
  await rm(dataDir, { recursive: true });
}
