// The theming page: reads a theme from its style sheet, takes changes, says what does not read, and prints the CSS.

/** Custom properties in the order in which they are printed, and the controls that hold them. */
const PROPERTIES = {
  paper: '--may-i-paper',
  ink: '--may-i-ink',
  accent: '--may-i-accent',
  focus: '--may-i-focus',
  radius: '--may-i-radius',
  font: '--may-i-font',
  scheme: '--may-i-color-scheme',
};

const form = document.querySelector('form');
const frame = document.querySelector('iframe');
const box = document.querySelector('.frame');
const { elements } = form;

/** Luminance of a colour as `#rrggbb` (WCAG 2.2, relative luminance). */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Ratio of contrast of two colours, 1 to 21. */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is too weak, and what becomes of it. */
function checksOf({ paper, ink, accent, focus }) {
  const ratio = (value) => `${value.toFixed(1)} : 1`;
  const text = contrast(ink, paper);
  const fill = contrast(accent, paper);
  const ring = contrast(focus, paper);
  const label = Math.max(contrast(accent, '#000000'), contrast(accent, '#ffffff'));
  return [
    text >= 4.5
      ? [true, `Text on paper: ${ratio(text)}.`]
      : [false, `Text on paper: ${ratio(text)}, and 4.5 is the least. Paper and ink are left out.`],
    [true, `Letters of the answers are black or white, whichever reads better: ${ratio(label)}.`],
    fill >= 3
      ? [true, `The answers stand out from the paper: ${ratio(fill)}.`]
      : [true, `The accent is near the paper (${ratio(fill)}): both answers get a rim that stands out.`],
    ring >= 3
      ? [true, `Focus ring on paper: ${ratio(ring)}.`]
      : [
          false,
          `Focus ring on paper: ${ratio(ring)}, and 3 is the least. It is left out: the ring takes the ink.`,
        ],
  ];
}

function valuesNow() {
  const values = Object.fromEntries(Object.keys(PROPERTIES).map((name) => [name, elements[name].value]));
  return { ...values, radius: `${values.radius}px` };
}

/** The CSS of what reads. */
function cssOf(values) {
  const [[isText], , , [isRing]] = checksOf(values);
  const isLeftOut = { paper: !isText, ink: !isText, focus: !isRing || values.focus === values.ink };
  const lines = Object.entries(PROPERTIES)
    .filter(([name]) => !isLeftOut[name])
    .map(([name, property]) => `  ${property}: ${values[name]};\n`);
  return `:root {\n${lines.join('')}}\n`;
}

function show() {
  const values = valuesNow();
  const css = cssOf(values);
  document.querySelector('pre code').textContent = css;
  document.querySelector('.checks').replaceChildren(
    ...checksOf(values).map(([isGood, text]) => {
      const item = document.createElement('li');
      item.className = isGood ? '' : 'wrong';
      item.textContent = `${isGood ? '✓' : '✗'} ${text}`;
      return item;
    }),
  );
  // The frame has an origin of its own.
  frame.contentWindow?.postMessage({ css }, '*');
}

/** Reads a theme from its style sheet into the controls. */
async function start(site) {
  const css = await (await fetch(`/themes/${site}.css`)).text();
  const read = (property) => new RegExp(`${property}: ([^;]+);`).exec(css)?.[1];
  for (const [name, property] of Object.entries(PROPERTIES)) {
    const value = read(property) ?? read('--may-i-ink');
    elements[name].value = name === 'radius' ? parseInt(value, 10) : value;
  }
  if (elements.font.selectedIndex < 0) elements.font.selectedIndex = 0;
  document.querySelector('.widths a').href = `/themes/${site}.html`;
  frame.src = `/themes/${site}.html`;
  show();
}

/** Fits the page of the preview into the stage. */
function fit() {
  const [pressed] = document.querySelectorAll('[data-width][aria-pressed=true]');
  const width = Number(pressed.dataset.width);
  const scale = Math.min(1, box.clientWidth / width);
  frame.style.width = `${width}px`;
  frame.style.height = `${box.clientHeight / scale}px`;
  frame.style.transform = `scale(${scale}) translateX(-50%)`;
}

form.addEventListener('input', ({ target }) => {
  if (target.name === 'site') void start(target.value);
  else show();
});
frame.addEventListener('load', show);
for (const button of document.querySelectorAll('[data-width]')) {
  button.addEventListener('click', () => {
    for (const other of document.querySelectorAll('[data-width]'))
      other.setAttribute('aria-pressed', String(other === button));
    fit();
  });
}
document.querySelector('.copy').addEventListener('click', ({ target }) => {
  void navigator.clipboard.writeText(document.querySelector('pre').textContent).then(() => {
    target.textContent = 'Copied';
  });
});
addEventListener('resize', fit);
// A desktop on a phone could not be read.
if (innerWidth < 600) document.querySelector('[data-width="390"]').click();
else fit();
void start(elements.site.value);
