import { expect, waitUntil } from '@open-wc/testing';
import { MayIMessage } from '../../src/ui/may-i-message.ts';
import { find, press, textOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

customElements.define('may-i-message', MayIMessage);

let message: MayIMessage;

function say(text: string, takesFocus = false): void {
  message = new MayIMessage();
  document.body.prepend(message);
  message.say({ text, close: 'Close', language: 'en', takesFocus });
}

const status = () => find(message, '[role=status]');
const isSaid = () => waitUntil(() => textOf(status()) !== '');

afterEach(() => message.remove());

describe('<may-i-message>', () => {
  it('has an empty status in the page before the text comes, so that it is spoken (A-19)', async () => {
    say('Your choice is saved.');
    const before = status();
    expect(textOf(before)).to.equal('');
    await isSaid();
    expect(status()).to.equal(before);
    expect(textOf(find(message, 'p'))).to.equal('Your choice is saved.');
    expect(before.lang).to.equal('en');
  });

  it('leaves the focus where it is', async () => {
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    say('Saved.');
    await isSaid();
    expect(document.activeElement).to.equal(input);
    input.remove();
  });

  it('takes the focus where it was in what has gone (A-19)', async () => {
    say('Saved.', true);
    await isSaid();
    expect(message.shadowRoot!.activeElement).to.equal(status());
    expect(status().tabIndex).to.equal(-1);
  });

  it('goes when it is closed', async () => {
    say('Saved.');
    await isSaid();
    await press(find(message, 'button'));
    await waitUntil(() => !message.isConnected);
  });

  it('covers nothing for good: the foot of the page can be scrolled above it (A-13)', async () => {
    const foot = document.createElement('a');
    foot.href = '#';
    document.body.append(foot);
    foot.textContent = 'Cookie preferences';
    foot.style.cssText = `display:block;margin-top:${innerHeight - foot.getBoundingClientRect().top - 40}px`;
    const marginOf = () => getComputedStyle(document.body).marginBottom;
    const margin = marginOf();
    say('Saved.');
    await isSaid();
    await waitUntil(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return foot.getBoundingClientRect().bottom < status().getBoundingClientRect().top;
    }, 'the foot stays under the message');
    message.remove();
    expect(marginOf()).to.equal(margin);
    foot.remove();
  });

  it('asks nothing: one button, no link (LB-41)', async () => {
    say('Saved.');
    await isSaid();
    expect(message.shadowRoot!.querySelectorAll('button')).to.have.lengthOf(1);
    expect(find(message, 'a, input')).to.be.null;
  });

  it('shows markup as text', async () => {
    say('<img src=x>');
    await isSaid();
    expect(textOf(find(message, 'p'))).to.equal('<img src=x>');
    expect(find(message, 'img')).to.be.null;
  });

  it('is accessible', async () => {
    say('Your choice is saved.');
    await isSaid();
    await expect(message).to.be.accessible();
  });
});
