// A module: it has no `document.currentScript`.
log.push('6 external module');
