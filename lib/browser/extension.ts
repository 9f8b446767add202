import browser from 'webextension-polyfill';

/** The extension API. The only import of it: the worker, the pages and the tests all come through here. */
export { browser };
