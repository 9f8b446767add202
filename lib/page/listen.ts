/** Hears events before the page does, and never holds it up. */
export function listen(
  to: EventTarget | null | undefined,
  types: Iterable<string>,
  listener: (event: Event) => void,
  signal: AbortSignal,
): void {
  for (const type of types) to?.addEventListener(type, listener, { capture: true, passive: true, signal });
}
