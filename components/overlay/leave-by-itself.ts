import { useEffect, useRef, useState } from 'preact/hooks';

/** Calls `leave` once after a time; while the pointer or the focus rests on it, the time waits, then starts anew. */
export function useLeaveByItself(ms: number, leave: () => void) {
  const [over, setOver] = useState(false);
  const [focused, setFocused] = useState(false);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (over || focused) return;
    const timer = setTimeout(() => latest.current(), ms);
    return () => clearTimeout(timer);
  }, [over, focused, ms]);
  return {
    onPointerEnter: () => setOver(true),
    onPointerLeave: () => setOver(false),
    onFocusIn: () => setFocused(true),
    onFocusOut: () => setFocused(false),
  };
}
