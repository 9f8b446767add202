import { useEffect, useState } from 'preact/hooks';

/** Grey lines where text will be, drawn only when it takes longer than 200 ms; `label` is read aloud. */
export function Skeleton({ label, lines }: { label: string; lines: number }) {
  const isLate = useLate();
  return (
    <div class="al-skeleton" role="status" aria-label={label}>
      {isLate && Array.from({ length: lines }, (_, line) => <div key={line} class="al-bone" />)}
    </div>
  );
}

function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
