// In a page of demo/themes: takes custom properties from the theming page around it.
addEventListener('message', ({ data, source }) => {
  if (source !== parent || typeof data?.css !== 'string') return;
  const style = document.querySelector('style') ?? document.head.appendChild(document.createElement('style'));
  style.textContent = data.css;
});
