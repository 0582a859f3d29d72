import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { watchEmbeds } from '../../src/gate/embeds.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

let place: HTMLElement;
let errors: string[];

const note = ({ message }: ErrorEvent) => errors.push(message);
const placeholders = () => place.querySelectorAll('.placeholder').length;

// At once: what it takes was loaded for an embed before.
watchEmbeds({}, () => {
  const made = document.createElement('div');
  made.className = 'placeholder';
  return Promise.resolve(made);
});

beforeEach(() => {
  errors = [];
  addEventListener('error', note);
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  removeEventListener('error', note);
  place.remove();
});

describe('watchEmbeds', () => {
  it('puts placeholders in the place of embeds, and leaves no size to be told of in the same frame', async () => {
    place.innerHTML = '<iframe data-may-i="marketing" title="Film"></iframe>'.repeat(3);
    await waitUntil(() => placeholders() === 3);
    await nextFrame();
    await nextFrame();
    expect(errors).to.deep.equal([]);
  });

  it('asks about an embed when it is shown, once', async () => {
    place.innerHTML = '<div hidden><iframe data-may-i="marketing" title="Film"></iframe></div>';
    await nextFrame();
    await nextFrame();
    expect(placeholders()).to.equal(0);
    place.querySelector('div')!.hidden = false;
    await waitUntil(() => placeholders() === 1);
    place.append('more');
    await nextFrame();
    await nextFrame();
    expect(placeholders()).to.equal(1);
  });

  it('asks again about one that was let go and is kept back anew', async () => {
    place.innerHTML = '<iframe data-may-i="marketing" title="Film"></iframe>';
    const frame = place.querySelector('iframe')!;
    await waitUntil(() => placeholders() === 1);
    frame.removeAttribute('data-may-i');
    await waitUntil(() => placeholders() === 0);
    expect(getComputedStyle(frame).display).not.to.equal('none');
    frame.dataset['mayI'] = 'marketing';
    await waitUntil(() => placeholders() === 1);
  });
});
