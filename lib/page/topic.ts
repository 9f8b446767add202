interface Topic<T> {
  on(listener: (value: T) => void, signal: AbortSignal): void;
  tell(value: T): void;
}

/** Listeners that are told something until their signal is aborted. */
export function createTopic<T>(): Topic<T> {
  let listeners: { listener: (value: T) => void; signal: AbortSignal }[] = [];
  return {
    on: (listener, signal) => void listeners.push({ listener, signal }),
    tell(value) {
      listeners = listeners.filter(({ signal }) => !signal.aborted);
      for (const { listener, signal } of [...listeners]) if (!signal.aborted) listener(value);
    },
  };
}
