/**
 * Reads the SQL files: each is one statement that can be pasted into a database shell, or one step of a schema.
 *
 * A query that every engine takes is in `queries/`; one that an engine needs in words of its own is in the folder of the
 * engine, under the same name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The database engines; each has a folder of its name. */
export type Engine = 'sqlite' | 'postgres';

/** One step of the schema. */
export interface Migration {
  /** The number its name starts with; the version of the schema after it ran. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Reads the query of that name, as the engine takes it. */
export function readQuery(engine: Engine, name: string): string {
  const own = new URL(`./${engine}/queries/${name}.sql`, import.meta.url);
  return readFileSync(existsSync(own) ? own : new URL(`./queries/${name}.sql`, import.meta.url), 'utf8');
}

/** Reads all migrations of an engine, in the order in which they run. */
export function readMigrations(engine: Engine): Migration[] {
  const folder = new URL(`./${engine}/migrations/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
}
