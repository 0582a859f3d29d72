/**
 * An independent check: how many cookies that the Open Cookie Database lists for our services the catalogue knows, and
 * where the two differ in the purpose.
 *
 *     node test/catalogue/compare-with-open-cookie-database.ts open-cookie-database.csv
 */
import { readFileSync } from 'node:fs';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { CatalogueService } from '../../src/catalogue/catalogue-service.ts';

const [file = ''] = process.argv.slice(2);

/** Purposes that a category of the database may stand for. */
const PURPOSES: Readonly<Record<string, readonly CatalogueService['purpose'][]>> = {
  Functional: ['preferences'],
  Personalization: ['personalisation', 'preferences'],
  Analytics: ['analytics', 'statistics'],
  Marketing: ['marketing'],
};

/** Fields of a line; a field in quotes may hold commas. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
    field.replace(/^"|"$/g, ''),
  );
}

const simple = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');

let known = 0;
const missing: string[] = [];
const different: string[] = [];
for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
  const [, platform = '', category = '', name = '', , , , , , wildcard] = fieldsOf(line.trim());
  const service = CATALOGUE.find(
    (one) => simple(one.name) === simple(platform) || simple(one.id) === simple(platform),
  );
  if (!service || !name) continue;
  const isKnown = service.stores.some((item) => {
    const [start = ''] = item.name.split('*');
    return item.name.includes('*')
      ? name.startsWith(start) || (wildcard === '1' && start.startsWith(name))
      : item.name === name;
  });
  if (isKnown) known++;
  else missing.push(`${service.id} ${name}`);
  const meant = PURPOSES[category];
  if (meant && !meant.includes(service.purpose))
    different.push(`${service.id} ${name}: ${category}, here ${service.purpose}`);
}
console.log(`${known} of ${known + missing.length} cookies of our services are known.`);
console.log(`\nNot known:\n  ${missing.join('\n  ')}`);
console.log(`\nAnother purpose:\n  ${different.join('\n  ')}`);
