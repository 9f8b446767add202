/**
 * Hears of the next change in some parts of the page, once: arming it again is the listener's to do, when it looks. So a
 * page that changes all the time costs no more than one call a look. Changes of the element `except()` do not count.
 */
export function createChangeAlarm(
  onChange: () => void,
  except: () => Element | null,
  signal: AbortSignal,
): (parts: Iterable<Node>, what: MutationObserverInit) => void {
  const observer = new MutationObserver((records) => {
    const ours = except();
    if (ours && records.every(({ target }) => target === ours)) return;
    observer.disconnect();
    onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return (parts, what) => {
    if (signal.aborted) return;
    observer.disconnect();
    for (const part of parts) observer.observe(part, what);
  };
}
