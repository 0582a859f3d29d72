/** Opens the database of a collector: a file in its folder, or PostgreSQL where an address is given. */
import type { RetainingStore } from '../retention.ts';
import { readAddress } from './postgres/address.ts';
import { openPostgresStore } from './postgres/postgres-store.ts';
import { databasePath } from './sqlite/open.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';

/** Where the database is. */
export interface DatabasePlace {
  /** Folder of the collector: of its SQLite file, and of what is kept beside any database. */
  readonly dataDir: string;
  /** Address of a PostgreSQL database; empty or absent for SQLite. A secret: there is a password in it. */
  readonly databaseUrl?: string | undefined;
}

/** An open database. */
export interface OpenStore {
  readonly store: RetainingStore;
  /** What it is and where, for people: no user and no password is in it. */
  readonly description: string;
  /** The file that it is, if it is one. */
  readonly file: string | undefined;
}

/**
 * Opens the database, and makes what is missing.
 *
 * Throws a message with a code when it cannot: `collector-database-unusable`, `collector-database-unreachable`,
 * `collector-database-url-wrong`, `collector-database-newer`.
 *
 * @param now Clock, in milliseconds since the epoch.
 */
export async function openStore(place: DatabasePlace, now: () => number = Date.now): Promise<OpenStore> {
  return place.databaseUrl ? openServer(place.databaseUrl, now) : openFile(place.dataDir);
}

async function openServer(databaseUrl: string, now: () => number): Promise<OpenStore> {
  const address = readAddress(databaseUrl);
  const { description } = address;
  try {
    return { store: await openPostgresStore(address, now), description, file: undefined };
  } catch (error) {
    throw withAdvice(
      error,
      (reason) =>
        `may-i: the database (${description}) cannot be used: ${reason}. Check DATABASE_URL, that the server is up, and that the user owns the database. [collector-database-unreachable]`,
    );
  }
}

function openFile(dataDir: string): OpenStore {
  try {
    const file = databasePath(dataDir);
    return { store: openSqliteStore(dataDir), description: `SQLite, "${file}"`, file };
  } catch (error) {
    throw withAdvice(
      error,
      (reason) =>
        `may-i: the database in "${dataDir}" cannot be opened: ${reason}. Name a folder that this user may write to. [collector-database-unusable]`,
    );
  }
}

function withAdvice(error: unknown, advice: (reason: string) => string): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  // A message of our own already says what to do.
  return reason.startsWith('may-i:') ? error : new Error(advice(reason), { cause: error });
}
