/** How well one colour stands out from another, in whatever notation the browser gives them. */

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** A colour as red, green and blue, each from 0 to 255, whatever notation it is in. */
export function rgb(colour: string): readonly number[] {
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** Relative luminance; WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [r, g, b] = rgb(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
