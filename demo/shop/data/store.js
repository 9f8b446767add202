import { initialState } from './initial-state.js';

const KEY = 'harbour-shop-admin';
const watchers = new Set();
let state = null;

/** Brings what this browser kept, or the sample data when it kept nothing. */
export async function loadState() {
  state = readKept() ?? (await fetchSample());
  window.addEventListener('storage', (event) => event.key === KEY && takeOver());
}

/** The state as it is now; only `changeState` may change it. */
export function getState() {
  return state;
}

/** Changes the state, keeps it for the next visit and tells the watchers; returns what `change` returns. */
export function changeState(change) {
  const result = change(state);
  localStorage.setItem(KEY, JSON.stringify(state));
  for (const watcher of watchers) watcher();
  return result;
}

/** Calls `watcher` after each change, also one made in another frame or tab, until `signal` aborts. */
export function watchState(watcher, signal) {
  watchers.add(watcher);
  signal.addEventListener('abort', () => watchers.delete(watcher));
}

/** Forgets every change made in this browser. */
export async function resetState() {
  localStorage.removeItem(KEY);
  state = await fetchSample();
}

function takeOver() {
  const kept = readKept();
  if (!kept) return;
  state = kept;
  for (const watcher of watchers) watcher();
}

function readKept() {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  return kept?.version === 1 ? kept : null;
}

async function fetchSample() {
  const response = await fetch('data.json');
  if (!response.ok) throw new Error(`data.json: ${response.status}`);
  return initialState(await response.json());
}
