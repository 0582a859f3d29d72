// A tag: says its name.
log.push(document.currentScript.dataset.name);
