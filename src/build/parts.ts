/** The parts that a site's own script is joined from: made by the build of the package, in `dist/parts/`. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Parts as text. */
export interface Parts {
  /** The gate with the automatic tier, and without; each with a marked place for what is the site's. */
  readonly gate: string;
  readonly declaredGate: string;
  /** Expressions: Google Consent Mode, and the one that tells a list of vendors. */
  readonly google: string;
  readonly vendors: string;
  /** Expressions by id: what each vendor is told. */
  readonly signals: ReadonlyMap<string, string>;
}

/**
 * Reads the parts.
 *
 * @param distDir `dist/` of the package.
 */
export async function readParts(distDir: string): Promise<Parts> {
  const folder = join(distDir, 'parts');
  const read = async (file: string) => (await readFile(join(folder, file), 'utf8')).trim();
  const [gate, declaredGate, google, vendors, files] = await Promise.all([
    read('gate.js'),
    read('gate-declared.js'),
    read('google.js'),
    read('vendors.js'),
    readdir(join(folder, 'signals')),
  ]);
  const signals = files
    .toSorted()
    .map(async (file): Promise<[string, string]> => [basename(file, '.js'), await read(`signals/${file}`)]);
  return { gate, declaredGate, google, vendors, signals: new Map(await Promise.all(signals)) };
}
