/** axe finds nothing on the notice, the preferences and the message, in the light. In the dark: the file beside this. */
import { test } from '../support/fixture.ts';
import { expectNoViolations } from '../support/journey-axe.ts';
import { openAsked } from '../support/journey.ts';

for (const path of ['/', '/situations/dark.html', '/situations/rtl.html']) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await openAsked(page, path);
    await expectNoViolations(page);
  });
}
