/** The template for Google Tag Manager (SG-G10), run with stand-ins for the template API. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { googleConsent } from '../../src/signals/google-consent-mode.ts';

const text = readFileSync(new URL('../../src/signals/gtm/may-i.tpl', import.meta.url), 'utf8');
const section = (name: string) => text.split(`___${name}___`)[1]?.split(/\n___[A-Z_]+___\n/)[0] ?? '';
const code = section('SANDBOXED_JS_FOR_WEB_TEMPLATE');

/** Runs the template; the page has May I where there is `granted`, and what it says can change. */
function run(granted: string[] | undefined, data: object = {}) {
  const said: unknown[] = [];
  let listener: () => void = () => undefined;
  const say =
    (name: string) =>
    (...given: unknown[]) => {
      said.push([name, ...given]);
    };
  const api: Readonly<Record<string, unknown>> = {
    callInWindow(path: string, purpose: string, call: () => void) {
      if (!granted) return undefined;
      if (path === 'mayI') return granted.includes(purpose);
      assert.deepEqual([path, purpose], ['mayI.on', 'necessary']);
      listener = call;
      call();
      return undefined;
    },
    gtagSet: say('set'),
    setDefaultConsentState: say('default'),
    updateConsentState: say('update'),
  };
  const require = (name: string) => api[name];
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what the container does
  new Function('require', 'data', code)(require, { ...data, gtmOnSuccess: say('done') });
  return {
    said,
    decide: () => {
      listener();
    },
  };
}

const state = (granted: readonly string[]) =>
  googleConsent((purpose) => purpose === 'necessary' || granted.includes(purpose));

describe('the template for Google Tag Manager', () => {
  it('has no gtag command, which would wait behind what is queued', () => {
    assert.doesNotMatch(text, /gtag\(/);
    assert.match(text, /Consent Initialization/);
  });

  it('has sections that parse', () => {
    for (const name of ['INFO', 'TEMPLATE_PARAMETERS', 'WEB_PERMISSIONS']) JSON.parse(section(name));
  });

  it('asks for the permissions that it uses, and no others', () => {
    const keys = [...section('WEB_PERMISSIONS').matchAll(/"string": "((?:mayI|[a-z]+_[a-z_]+)[.\w]*)"/g)].map(
      ([, key]) => key,
    );
    assert.deepEqual(keys, [
      'mayI',
      'mayI.on',
      ...Object.keys(state([])),
      'ads_data_redaction',
      'url_passthrough',
    ]);
  });

  it('sets the default, then what is granted, then each decision', () => {
    const granted = ['analytics'];
    const { said, decide } = run(granted);
    granted.push('marketing');
    decide();
    assert.deepEqual(said, [
      ['default', state([])],
      ['update', state(['analytics'])],
      ['done'],
      ['update', state(['analytics', 'marketing'])],
    ]);
  });

  it('grants nothing where May I is not on the page', () => {
    assert.deepEqual(run(undefined).said, [['default', state([])], ['done']]);
  });

  it('has the settings after the default (SG-G04)', () => {
    const { said } = run(undefined, { adsDataRedaction: true, urlPassthrough: true });
    assert.deepEqual(said, [
      ['default', state([])],
      ['set', 'ads_data_redaction', true],
      ['set', 'url_passthrough', true],
      ['done'],
    ]);
  });
});
