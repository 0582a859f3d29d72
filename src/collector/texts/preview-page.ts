/**
 * A page that shows what visitors would be asked, with texts that nobody has published: the real notice and the real
 * preferences, by the generic script, with the configuration in the page.
 *
 * It stores nothing, because it has no origin (`sandbox` without `allow-same-origin`); it sends nothing, because it knows no
 * collector and may connect to none; and its texts come from `preview/`, where no display is counted.
 */
import { CATALOGUE } from '../../catalogue/catalogue.ts';
import { isConfig } from '../../config/check-config.ts';
import type { Config } from '../../config/config.ts';
import { expandConfig } from '../../config/expand-services.ts';
import { RIGHT_TO_LEFT } from '../../lint/right-to-left.ts';

/** What to show. */
export interface Preview {
  readonly config: Config;
  readonly language: string;
  /** Whether the preferences stand open. */
  readonly isOpen: boolean;
  /** Address of `preview/`, with a slash at its end. */
  readonly base: string;
  /** Random, for this answer alone. */
  readonly nonce: string;
}

/** Keys that would make the page ask others, tell others, or look at what is stored. */
const UNSHOWN = [
  '$schema',
  'collector',
  'prior',
  'signals',
  'cookieDomain',
  'pageGroup',
  'variants',
  'overrides',
];

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: clamp(20px, 6vw, 56px); font: 16px/1.5 system-ui, sans-serif; color: light-dark(#3a3f47, #c4cad3);
  background: light-dark(#fff, #1b1d20); }
.line { height: 12px; border-radius: 6px; margin: 0 0 14px; background: light-dark(#e9e8e4, #2d3136); max-width: 60ch; }
.line.head { height: 26px; width: 60%; max-width: 340px; margin-bottom: 26px; }
.line.short { width: 55%; max-width: 30ch; margin-bottom: 34px; }
a { color: inherit; }
`;

/** What the page may do: run our script and what that loads. */
export function previewPolicy(nonce: string): string {
  return [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** What the visitor would see of a configuration. */
function shown(config: Config): unknown {
  const whole = isConfig(config) ? expandConfig(config, CATALOGUE) : config;
  return {
    ...Object.fromEntries(Object.entries(whole).filter(([key]) => !UNSHOWN.includes(key))),
    googleConsentMode: false,
  };
}

/** Writes the page. */
export function previewPage({ config, language, isOpen, base, nonce }: Preview): string {
  // No text of a site can end the element.
  const json = JSON.stringify(shown(config)).replaceAll('<', String.raw`\u003c`);
  const direction = RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
  const open = isOpen ? `<script nonce="${nonce}">addEventListener('load', () => mayI.open())</script>` : '';
  const lines =
    '<p class="line"></p><p class="line"></p><p class="line"></p><p class="line short"></p>'.repeat(3);
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Preview</title>
<style nonce="${nonce}">${STYLE}</style>
<script type="application/json" data-may-i-config>${json}</script>
<script nonce="${nonce}" src="${base}may-i.js"></script>
${open}
<main aria-label="Preview">
<div aria-hidden="true"><p class="line head"></p>${lines}</div>
<p><a href="#cookie-preferences">#cookie-preferences</a></p>
</main>
</html>
`;
}
