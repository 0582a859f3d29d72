// Keeps what the tags of a page say in `window.log`, and shows it on the page.
(() => {
  const lines = [];
  const show = () => {
    const list = document.querySelector('.log');
    if (!list) return;
    for (const line of lines.slice(list.children.length)) {
      const item = document.createElement('li');
      item.textContent = line;
      list.append(item);
    }
  };
  lines.push = (...added) => {
    const length = Array.prototype.push.apply(lines, added);
    show();
    return length;
  };
  window.log = lines;
  document.addEventListener('DOMContentLoaded', show);
})();
