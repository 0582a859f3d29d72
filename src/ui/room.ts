/** Room in the page for what stands fixed above it, so that it hides nothing for good. */

/** Style sheet for the page that leaves room for something of a height in CSS px, with its unit. */
export type RoomFor = (height: string) => string;

/** Space between what stands there and the edge of the window, on both sides of it, in CSS px. */
const MARGIN_PX = 32;

/** Room at the foot of the page. */
export const roomAtFoot: RoomFor = (height) =>
  `html{scroll-padding-bottom:${height}}body{margin-bottom:${height}}`;

/**
 * Leaves room in the page for a panel as long as it is there, whatever height it takes.
 *
 * @returns Gives the room back.
 */
export function keepRoom(panel: Element, roomFor: RoomFor): () => void {
  const room = new CSSStyleSheet();
  const resize = new ResizeObserver(() => {
    room.replaceSync(roomFor(`${panel.clientHeight + MARGIN_PX}px!important`));
  });
  resize.observe(panel);
  document.adoptedStyleSheets.push(room);
  return () => {
    resize.disconnect();
    room.disabled = true;
  };
}
