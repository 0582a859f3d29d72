/** What IBM's engine finds in the interface and is none: each with its reason. */

/** A finding that is none. */
export interface NoFinding {
  readonly rule: string;
  /** What it is found at. */
  readonly selector: string;
  readonly reason: string;
}

/** All of them. */
export const NO_FINDINGS: readonly NoFinding[] = [
  {
    rule: 'input_label_after',
    selector: '[role=switch]',
    reason:
      'The rule is for check boxes. A switch stands after its name, as in the ARIA Authoring Practices Guide and in the settings of every operating system.',
  },
  {
    rule: 'input_checkboxes_grouped',
    selector: '[role=switch]',
    reason: 'Each switch answers for itself, under a heading of its own, in a panel that has a name.',
  },
  {
    rule: 'text_block_heading',
    selector: '.about, .name',
    reason:
      'It is the name of the group (aria-labelledby). What level a heading would have in the page around is not known.',
  },
  {
    rule: 'aria_content_in_landmark',
    selector: '.status *',
    reason:
      'A live region is announced and goes; as a landmark it would stay in the list of each page. axe-core excepts it, too.',
  },
];
