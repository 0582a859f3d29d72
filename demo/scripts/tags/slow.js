// A tag that the server takes its time to answer, and that the next one relies on.
window.slowTag = { loaded: true };
log.push(document.currentScript.dataset.name);
