/** Reads a configuration from its file. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plainCopy } from './plain-copy.ts';

/** A configuration as its file has it, unchecked. */
export interface ConfigFile {
  readonly path: string;
  readonly value: unknown;
  /** The text, where it is JSON: for the line of a finding, and to write it again. */
  readonly text: string | undefined;
}

/** File that is meant where none is named. */
export const DEFAULT_CONFIG = 'may-i.config.json';

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');

/**
 * Reads a `.json`, `.js`, `.mjs` or `.ts` file; of a module its default export counts.
 *
 * @throws An error with one line for a person: the file is not there, is not JSON, or exports nothing.
 */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  if (extname(path) !== '.json') return readModule(path);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(
      `may-i: there is no configuration at "${path}" (${reasonOf(error)}). Name the file; docs/config.md has one to start from. [config-file-unreadable]`,
      { cause: error },
    );
  });
  try {
    // Editors of some systems begin a file with a byte order mark.
    return { path, text, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    throw new Error(
      `may-i: "${path}" is not JSON: ${reasonOf(error)}. A comma after the last member and single quotes are the usual reasons. [config-file-not-json]`,
      { cause: error },
    );
  }
}

/** Longest that a module is waited for. */
const PATIENCE_MS = 10_000;

/** Imports a module; one that waits for something for ever is given up. */
async function importModule(path: string): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it was not ready after ${String(PATIENCE_MS / 1000)} seconds`));
    }, PATIENCE_MS);
  });
  const imported: Promise<unknown> = import(pathToFileURL(resolve(path)).href);
  try {
    return await Promise.race([imported, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readModule(path: string): Promise<ConfigFile> {
  try {
    const value: unknown = Reflect.get(Object(await importModule(path)), 'default');
    // A promise is refused below; that it may fail is nobody's any more.
    if (value instanceof Promise) value.catch(() => undefined);
    if (value === undefined) throw new Error('it has no default export');
    return { path, text: undefined, value: plainCopy(value) };
  } catch (error) {
    throw new Error(
      `may-i: the configuration "${path}" cannot be loaded (${reasonOf(error)}). Export it as default, or write it as JSON. [config-file-unreadable]`,
      { cause: error },
    );
  }
}
