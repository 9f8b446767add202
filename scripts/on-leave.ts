/**
 * Calls `stop` once when this process is asked to end: by Ctrl+C, by a signal, or because scripts/with-node.mjs, which
 * started it, is gone.
 */
export function onLeave(stop: () => void): void {
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  process.on('disconnect', leave);
  // Listening must not keep a process alive that has nothing left to do.
  process.channel?.unref();
}
