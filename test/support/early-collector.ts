/**
 * A faulty collector for the crash suite: it answers 204 when it has read a request, and stores the event after. The suite
 * has to catch it.
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { startCollector } from '../../src/collector/server.ts';
import { SITE, TOKEN } from './running-collector.ts';

const dataDir = process.argv[process.argv.indexOf('--data') + 1] ?? '';
const { url } = await startCollector({
  port: 0,
  dataDir,
  databaseUrl: process.env['DATABASE_URL'] ?? '',
  sites: [SITE],
  token: TOKEN,
  eventsPerMinute: 1_000_000,
});
const server = createServer((request, response) => {
  void text(request).then((body) => {
    response.writeHead(204).end();
    return fetch(`${url}${request.url ?? ''}`, { method: 'POST', body });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(`may-i: the collector listens on http://127.0.0.1:${port}. It is a faulty one.`);
});
