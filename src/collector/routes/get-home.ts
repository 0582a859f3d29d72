/** `GET /`: says what this address is, and leads the site's staff on. Whoever else comes here learns nothing about a site. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --ground: #fbfbfa; --line: #d9dbdd; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef0; --ground: #17191b; --line: #3a3e42; } }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 1.5rem; box-sizing: border-box;
  color: var(--ink); background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 30rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.5rem; }
p { margin: 0 0 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
a { display: block; padding: 0.75rem 0; min-height: 1.5rem; color: inherit; text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

/** The links are relative: the collector may stand behind a path of the site's own host. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>May I</title>
<style>${STYLE}</style>
<main>
<h1>May I keeps consent here</h1>
<p>This address takes the answers to a site’s cookie notice. Visitors change theirs on the site itself, under “Cookie preferences”.</p>
<ul>
<li><a href="report/">Report, for the site’s staff</a>
<li><a href="report/records.html">Records and requests, for its privacy officer</a>
<li><a href="report/texts.html">Texts that visitors read, for who writes them</a>
<li><a href="openapi.json">Description of the interface, for programs</a>
</ul>
</main>
</html>
`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Registers the page. */
export function registerHome(app: FastifyInstance): void {
  app.get('/', { schema: { hide: true } }, (_request, reply) =>
    reply
      .headers({
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'Cache-Control': 'no-cache',
        'Referrer-Policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send(PAGE),
  );
}
