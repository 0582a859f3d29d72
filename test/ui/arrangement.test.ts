import { expect } from '@open-wc/testing';
import { messages } from '../../src/locales/en.ts';
import { arrangement } from '../../src/ui/arrangement.ts';
import { MayINotice, type Arrangement, type NoticeActions } from '../../src/ui/may-i-notice.ts';
import { stepAside } from '../../src/ui/step-aside.ts';
import { find, pageOf, textOf } from '../suites/asked.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';

customElements.define('may-i-notice', MayINotice);

let notice: MayINotice;
let chosen: Parameters<NoticeActions['decide']>[];

function ask(arranged: Arrangement): HTMLElement {
  notice = new MayINotice();
  document.documentElement.insertBefore(notice, document.body);
  chosen = [];
  const actions: NoticeActions = {
    decide: (...choice) => void chosen.push(choice),
    openPreferences: () => undefined,
  };
  notice.ask(pageOf(), messages, actions, arranged);
  return find(notice, 'section');
}

afterEach(() => notice.remove());

describe('arrangement', () => {
  it('puts the notice at the head of the window, with room for it there', async () => {
    const panel = ask(arrangement({ placement: 'top' }, []));
    expect(panel.getBoundingClientRect().top).to.be.below(20);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)).to.be.at.least(
      panel.getBoundingClientRect().height,
    );
  });

  it('puts it in a corner, above the page', () => {
    const panel = ask(arrangement({ placement: 'corner' }, []));
    expect(panel.matches(':popover-open')).to.be.true;
    expect(panel.getBoundingClientRect().width).to.be.at.most(400);
  });

  it('puts it in the page, where it scrolls with it', () => {
    const panel = ask(arrangement({ placement: 'inflow' }, []));
    expect(panel.hasAttribute('popover')).to.be.false;
    expect(getComputedStyle(panel).position).to.equal('static');
  });

  it('asks in a modal dialog; Escape takes it away without an answer (LB-21)', () => {
    ask(arrangement({ modal: true }, []));
    const dialog = find<HTMLDialogElement>(notice, 'dialog');
    expect(dialog.matches(':modal')).to.be.true;
    expect(textOf(notice.shadowRoot!.activeElement)).to.equal('May we use cookies on Shop?');
    dialog.close();
  });

  it('has an edge in a dialog, too, by which it is told from the page in forced colours', () => {
    const panel = ask(arrangement({ modal: true }, []));
    expect(getComputedStyle(panel).borderWidth).to.equal('1px');
    find<HTMLDialogElement>(notice, 'dialog').close();
  });

  it('does not step aside for its own dialog', () => {
    ask(arrangement({ modal: true }, []));
    stepAside(notice);
    expect(notice.style.display).to.equal('');
    find<HTMLDialogElement>(notice, 'dialog').close();
  });

  it('has a cross where there is a word for it: its name says that it refuses, and it does (LB-21)', () => {
    const panel = ask(arrangement({}, [], 'Close'));
    const cross = find(notice, '[part=close]');
    expect(cross.getAttribute('aria-label')).to.equal('Close: Reject all');
    const { width, height, top, right } = cross.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    const box = panel.getBoundingClientRect();
    expect([top >= box.top, right <= box.right]).to.deep.equal([true, true]);
    cross.click();
    expect(notice.isConnected).to.be.false;
    expect(chosen.map(([grants, { method }]) => [grants, method])).to.deep.equal([
      [{ analytics: 'denied', marketing: 'denied' }, 'close'],
    ]);
  });

  it('says more above the answers (LB-34, LB-35)', () => {
    const panel = ask(arrangement({}, ['One.', 'Two.']));
    expect([...panel.querySelectorAll('.more')].map(textOf)).to.deep.equal(['One.', 'Two.']);
  });
});
