/** How commands that look after a collector find its database. */
import { openStore } from '../collector/database/open-store.ts';
import type { RetainingStore } from '../collector/retention.ts';

/** Opens the database of a collector, which may be running; ends with the work. */
export async function withStore<Result>(
  data: string | undefined,
  work: (store: RetainingStore, dataDir: string) => Promise<Result>,
): Promise<Result> {
  const dataDir = data ?? process.env['MAY_I_DATA'] ?? './.data';
  const { store } = await openStore({ dataDir, databaseUrl: process.env['DATABASE_URL'] });
  try {
    return await work(store, dataDir);
  } finally {
    await store.close();
  }
}
