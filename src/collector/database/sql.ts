/** Reads the SQL files beside this module: each is one statement that can be pasted into a database shell. */
import { readdirSync, readFileSync } from 'node:fs';

/** One step of the schema. */
export interface Migration {
  /** The number its name starts with; SQLite's `user_version` after it ran. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Reads `queries/<name>.sql`. */
export function readQuery(name: string): string {
  return readFileSync(new URL(`./queries/${name}.sql`, import.meta.url), 'utf8');
}

/** Reads all migrations, in the order in which they run. */
export function readMigrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
}
