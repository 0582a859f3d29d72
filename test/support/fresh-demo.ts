import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo, type Demo } from '../../demo/serve.ts';

/** Starts a demo on free ports with an empty database; its `close` also removes the files. */
export async function startFreshDemo(): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), 'may-i-demo-'));
  const demo = await startDemo({ demoPort: 0, collectorPort: 0, sinkPort: 0, dataDir });
  const close = async (): Promise<void> => {
    await demo.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...demo, close };
}
