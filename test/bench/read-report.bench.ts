/**
 * What a report of 90 days costs a collector that has counted 10 million events of 3 sites in a year.
 *
 *     node test/bench/read-report.bench.ts [reports]
 *
 * Processor time is that of the whole collector over all requests, after a warm-up; the sender has a process of its own.
 */
import { loadavg } from 'node:os';
import { processorSeconds } from '../support/processor-time.ts';
import { SITE, TOKEN, cleanUp, startChild, temporaryFolder } from '../support/running-collector.ts';
import { fillYear, RANGE } from '../support/year-of-counters.ts';

const REPORTS = Number(process.argv[2] ?? 70);
const WARM_UP = 20;

const folder = await temporaryFolder();
const rows = await fillYear(folder);

const collector = await startChild(folder);
console.log(`${rows.toLocaleString('en-GB')} counters; load ${(loadavg()[0] ?? 0).toFixed(1)} before`);
for (const ending of ['', '.csv', '.ndjson']) await measure(ending);
await collector.stop();
await cleanUp();

async function measure(ending: string): Promise<void> {
  const address = `${collector.url}/api/sites/${SITE.id}/report${ending}?${RANGE}`;
  const read = async () => {
    const response = await fetch(address, { headers: { Authorization: `Bearer ${TOKEN}` } });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text.length;
  };
  for (let warm = 0; warm < WARM_UP; warm += 1) await read();
  const usedBefore = processorSeconds(collector.process.pid);
  const startedAt = performance.now();
  let length = 0;
  for (let report = 0; report < REPORTS; report += 1) length = await read();
  const waited = (performance.now() - startedAt) / REPORTS;
  const used = ((processorSeconds(collector.process.pid) - usedBefore) * 1_000) / REPORTS;
  console.log(
    `report${ending}`.padEnd(16) +
      `${used.toFixed(1)} ms of processor a report of 90 days, ${waited.toFixed(1)} ms waited, ${length} characters`,
  );
}
