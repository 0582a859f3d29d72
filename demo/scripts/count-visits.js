// Statistics: says that a page was opened, and nothing about who opened it.
(() => {
  const { counter } = document.currentScript.dataset;
  const page = encodeURIComponent(location.pathname);
  fetch(`${counter}?page=${page}`, {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
})();
