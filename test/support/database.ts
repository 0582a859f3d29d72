/**
 * The database that belongs to a folder of a test: the file in it, or, where the environment says so, one of PostgreSQL. So
 * one test holds for both engines.
 *
 * `.dev/postgres.ts` starts a server and says so in MAY_I_POSTGRES (where it is) and MAY_I_POSTGRES_BIN (its programs).
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openStore, type DatabasePlace } from '../../src/collector/database/open-store.ts';
import { databasePath, openForReading, openForWriting } from '../../src/collector/database/sqlite/open.ts';
import type { RetainingStore } from '../../src/collector/retention.ts';

const server = process.env['MAY_I_POSTGRES'];

/** Whether the tests run on PostgreSQL. */
export const isPostgres = server !== undefined;

const made = new Set<string>();
const elsewhere = new Map<string, string>();

/** Says that the database of a folder is another one: on a server of the test's own, or one that several folders share. */
export function setPlace(dataDir: string, databaseUrl: string): void {
  elsewhere.set(dataDir, databaseUrl);
}

/** Says where the database of a folder is. The one of PostgreSQL is made when it is first asked for. */
export function placeOf(dataDir: string): DatabasePlace & { readonly databaseUrl?: string } {
  const other = elsewhere.get(dataDir);
  if (other !== undefined) return { dataDir, databaseUrl: other };
  if (server === undefined) return { dataDir };
  const name = nameOf(dataDir);
  if (!made.has(name) && psql(server, `SELECT 1 FROM pg_database WHERE datname = '${name}'`) === '')
    psql(server, `CREATE DATABASE ${name}`);
  made.add(name);
  return { dataDir, databaseUrl: urlOf(name) };
}

/** Opens the database of a folder without a collector. */
export async function openStoreIn(dataDir: string): Promise<RetainingStore> {
  return (await openStore(placeOf(dataDir))).store;
}

/** Reads rows, whether or not a collector runs. */
export function readAll(dataDir: string, sql: string): Record<string, unknown>[] {
  const { databaseUrl } = placeOf(dataDir);
  if (databaseUrl !== undefined) {
    const text = psql(databaseUrl, `SELECT coalesce(json_agg(found), '[]') FROM (${sql}) AS found`);
    return JSON.parse(text) as Record<string, unknown>[];
  }
  const database = openForReading(databasePath(dataDir));
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

/** Changes the database behind the collector's back. */
export function change(dataDir: string, sql: string): void {
  const { databaseUrl } = placeOf(dataDir);
  if (databaseUrl !== undefined) return void psql(databaseUrl, sql);
  const database = openForWriting(databasePath(dataDir));
  database.exec(sql);
  database.close();
}

/** Makes a database that takes nothing until the function that is returned is called: held by another program, or gone. */
export function withhold(dataDir: string): () => void {
  const { databaseUrl } = placeOf(dataDir);
  if (databaseUrl !== undefined && server !== undefined) {
    const name = nameOf(dataDir);
    const admit = (allowed: boolean) => psql(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
    admit(false);
    psql(server, `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '${name}'`);
    return () => void admit(true);
  }
  const other = openForWriting(databasePath(dataDir));
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

/**
 * Says which texts and bytes are held: in the files of the folder, or, for PostgreSQL, in a whole dump of the database, too.
 */
export function held<Content extends string | Buffer>(
  dataDir: string,
  contents: readonly Content[],
): Content[] {
  const { databaseUrl } = placeOf(dataDir);
  const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)));
  const dump = databaseUrl === undefined ? '' : program('pg_dump', ['--data-only', databaseUrl]);
  return contents.filter(
    (content) =>
      files.some((bytes) => bytes.includes(content)) ||
      dump.includes(typeof content === 'string' ? content : content.toString('hex')),
  );
}

/** Makes a whole copy of the database of a folder, as docs/operating.md says. */
export function backUp(dataDir: string, file: string): void {
  const { databaseUrl } = placeOf(dataDir);
  if (databaseUrl !== undefined)
    return void program('pg_dump', ['--format=custom', `--file=${file}`, databaseUrl]);
  const database = openForWriting(databasePath(dataDir));
  database.prepare('VACUUM INTO ?').run(file);
  database.close();
}

/** Puts a copy in the place of the database; no collector runs. */
export function restore(dataDir: string, file: string): void {
  if (server === undefined) return cpSync(file, databasePath(dataDir));
  const name = nameOf(dataDir);
  psql(server, `DROP DATABASE ${name}`);
  psql(server, `CREATE DATABASE ${name}`);
  program('pg_restore', [`--dbname=${urlOf(name)}`, file]);
}

function nameOf(dataDir: string): string {
  return `t_${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 24)}`;
}

function urlOf(name: string): string {
  const url = new URL(server ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

function psql(url: string, sql: string): string {
  return program('psql', ['--no-psqlrc', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', sql, url]).trim();
}

function program(name: string, args: readonly string[]): string {
  const path = join(process.env['MAY_I_POSTGRES_BIN'] ?? '', name);
  return execFileSync(path, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}
