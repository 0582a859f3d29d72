/** How commands that look after a collector find its database. */
import { openSqliteStore } from '../collector/database/sqlite/sqlite-store.ts';
import type { RetainingStore } from '../collector/retention.ts';

/** Opens the database of a collector, which may be running; ends with the work. */
export async function withStore<Result>(
  data: string | undefined,
  work: (store: RetainingStore, dataDir: string) => Promise<Result>,
): Promise<Result> {
  const dataDir = data ?? process.env['MAY_I_DATA'] ?? './.data';
  const store = openSqliteStore(dataDir);
  try {
    return await work(store, dataDir);
  } finally {
    await store.close();
  }
}
