/**
 * Writes what the collector's schemas say: `docs/openapi.json`, as a running collector gives it, and
 * `docs/collector.schema.json`, of the file of its settings.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCollector } from '../src/collector/server.ts';
import { SettingsSchema } from '../src/collector/settings-file.ts';
import { ROOT } from './run.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'may-i-openapi-'));
const collector = await startCollector({
  port: 0,
  dataDir,
  sites: [{ id: 'any', origins: [] }],
  token: 'only-for-the-description',
  globalPrivacyControl: '2026-11-26',
  log: { level: 'silent' },
});
try {
  const answer = await fetch(`${collector.url}/openapi.json`);
  await writeFile(join(ROOT, 'docs', 'openapi.json'), await answer.text());
  const schema = `${JSON.stringify(SettingsSchema, undefined, 2)}\n`;
  await writeFile(join(ROOT, 'docs', 'collector.schema.json'), schema);
} finally {
  await collector.close();
  await rm(dataDir, { recursive: true });
}
