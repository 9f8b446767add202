import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Calls `leave` once after a time, or never where it is null; while the pointer or the focus rests on it, the time waits,
 * then starts anew, as it does when `changes` does.
 */
export function useLeaveByItself(ms: number | null, leave: () => void, changes: unknown = null) {
  const [over, setOver] = useState(false);
  const [focused, setFocused] = useState(false);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (ms === null || over || focused) return;
    const timer = setTimeout(() => latest.current(), ms);
    return () => clearTimeout(timer);
  }, [over, focused, ms, changes]);
  return {
    onPointerEnter: () => setOver(true),
    onPointerLeave: () => setOver(false),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => setFocused(false),
  };
}
