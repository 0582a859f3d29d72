/** What is told of the page beside an event or a display: counted, and kept neither here nor with an event (LB-51). */

/** As the collector takes it. */
export type Circumstances = {
  /** By the width of the viewport in CSS pixels; nothing finer leaves the page. */
  readonly device: 'phone' | 'tablet' | 'desktop';
  /** Where the notice stands. */
  readonly placement: string;
};

/** Says where the notice stands, and on what. */
export function circumstancesOf({
  placement = 'bottom',
  modal,
}: {
  readonly placement?: string;
  readonly modal?: boolean;
}): Circumstances {
  return {
    // No phone is 600 wide when it stands; a tablet that lies has 1,024 (iPad) or more and is a desktop here.
    device: innerWidth < 600 ? 'phone' : innerWidth < 1024 ? 'tablet' : 'desktop',
    placement: modal ? 'modal' : placement,
  };
}
