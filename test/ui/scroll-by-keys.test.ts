import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { scrollByKeys } from '../../src/ui/scroll-by-keys.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

let box: HTMLElement;
let text: HTMLElement;

beforeEach(() => {
  box = document.createElement('div');
  Object.assign(box.style, { height: '80px', overflow: 'auto' });
  text = document.createElement('p');
  text.textContent = 'One line.';
  box.append(text);
  document.body.append(box);
});
afterEach(() => {
  box.remove();
});

describe('scrollByKeys', () => {
  it('takes no stop of the Tab key where everything is in view', async () => {
    scrollByKeys(box);
    await waitUntil(() => !box.hasAttribute('tabindex'));
    expect(box.tabIndex).to.equal(-1);
  });

  it('lets the arrow keys scroll what is longer than its room, as long as it is', async () => {
    text.style.height = '500px';
    scrollByKeys(box);
    await waitUntil(() => box.tabIndex === 0);
    box.focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => box.scrollTop > 0);
    box.style.height = '600px';
    await waitUntil(() => !box.hasAttribute('tabindex'));
  });
});
