import type { Locator } from '@playwright/test';

/** The background of an element as the browser draws it, in whatever notation it says so: `rgb(17, 17, 17)`. */
export const drawnColour = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const paint = document.createElement('canvas').getContext('2d');
    if (!paint) return '';
    paint.fillStyle = getComputedStyle(element).backgroundColor;
    paint.fillRect(0, 0, 1, 1);
    return `rgb(${paint.getImageData(0, 0, 1, 1).data.slice(0, 3).join(', ')})`;
  });
