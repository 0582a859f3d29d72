/** DuckDuckGo autoconsent, as npm has it, with the rule file that we ship: it refuses, and says so. */
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/fixture.ts';
import { choiceCookies, granted, message, notice } from '../support/journey.ts';

const ROOT = new URL('../../', import.meta.url);
const rule: unknown = JSON.parse(readFileSync(new URL('src/autoconsent.json', ROOT), 'utf8'));
const tool = readFileSync(
  new URL('.dev/sites/node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js', ROOT),
  'utf8',
);

/** What the tool says to the extension that it is a part of. */
interface Said {
  readonly type: string;
  readonly result?: boolean;
  readonly id?: string;
  readonly code?: string;
}

test('refuses everything by our rule, finds its refusal kept, and has nothing to do on the next page', async ({
  page,
  context,
}) => {
  const heard: Said[] = [];
  await context.exposeBinding('autoconsentSendMessage', async ({ frame }, said: Said) => {
    heard.push(said);
    const tell = async (text: object) =>
      frame.evaluate(`autoconsentReceiveMessage(${JSON.stringify(text)})`).catch(() => undefined);
    if (said.type === 'init') {
      const config = {
        enabled: true,
        autoAction: 'optOut',
        disabledCmps: [],
        enablePrehide: false,
        detectRetries: 20,
        enableCosmeticRules: false,
      };
      await tell({ type: 'initResp', config, rules: { autoconsent: [rule] } });
    }
    if (said.type === 'eval') {
      await tell({ type: 'evalResp', id: said.id, result: await frame.evaluate(said.code ?? '') });
    }
    if (said.type === 'autoconsentDone') await tell({ type: 'selfTest' });
  });
  await context.addInitScript(tool);
  await page.goto('/');
  await expect(message(page)).toContainText(/./);
  await expect(notice(page)).toHaveCount(0);
  const result = (type: string) => heard.find((said) => said.type === type)?.result;
  await expect.poll(() => result('optOutResult')).toBe(true);
  await expect.poll(() => result('selfTestResult')).toBe(true);
  const [choice = ''] = await choiceCookies(context);
  expect(choice).toMatch(/^1~(~\w+\.n1\.\w+){4}$/);
  expect(await granted(page)).toEqual([]);

  heard.length = 0;
  await page.goto('/sessions.html');
  await expect.poll(() => heard.some(({ type }) => type === 'init')).toBe(true);
  await expect(notice(page)).toHaveCount(0);
  expect(heard.some(({ type }) => type === 'optOutResult')).toBe(false);
});
