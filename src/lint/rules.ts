/** Every rule of the linter. */
import type { Rule } from './finding.ts';
import { necessary, purposeless, ungated } from './rules/before-consent.ts';
import { explicit, labels, modal, slots, tooMuch } from './rules/first-layer.ts';
import { languages, policy } from './rules/languages.ts';
import { authority, basis, children, controllers, exemption, optOut, signals } from './rules/law.ts';
import { collector, early, firstParty, offset, wayBack } from './rules/pages.ts';
import { bundled, facts, inventory, memory, transfers, undeclared } from './rules/recipients.ts';
import { refusedKeys } from './rules/refused-keys.ts';
import { rendered } from './rules/rendered.ts';
import { direction, long, markup, unbroken, untranslated, unseen } from './rules/site-texts.ts';

/** In the order in which they are looked at. */
export const RULES: readonly Rule[] = [
  refusedKeys,
  purposeless,
  ungated,
  necessary,
  firstParty,
  modal,
  basis,
  rendered,
  labels,
  slots,
  bundled,
  facts,
  controllers,
  memory,
  children,
  explicit,
  wayBack,
  inventory,
  languages,
  exemption,
  optOut,
  early,
  collector,
  policy,
  signals,
  authority,
  offset,
  tooMuch,
  transfers,
  undeclared,
  long,
  markup,
  unbroken,
  direction,
  untranslated,
  unseen,
];
