import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ManagerService, Matrix, RecordFault } from '../../lib/plan/manager.ts';

interface Followed {
  /** What was read last; it stays while it is read anew, and when that fails. */
  matrix: Matrix | null;
  fault: RecordFault | null;
  isLoading: boolean;
  load: (team: string | null) => void;
}

/** Reads a team's matrix, and again when asked. Of answers that overtake each other the last asked for counts. */
export function useMatrix(service: ManagerService): Followed {
  const [matrix, setMatrix] = useState<Matrix | null>(null);
  const [fault, setFault] = useState<RecordFault | null>(null);
  const [isLoading, setLoading] = useState(true);
  const asked = useRef(0);
  const load = useCallback(
    async (team: string | null) => {
      const mine = ++asked.current;
      setLoading(true);
      const answer = await service.matrix(team);
      if (mine !== asked.current) return;
      setLoading(false);
      setFault(answer.ok ? null : answer.fault);
      if (answer.ok) setMatrix(answer.value);
    },
    [service],
  );
  useEffect(() => {
    void load(null);
    return () => {
      asked.current++;
    };
  }, [load]);
  return { matrix, fault, isLoading, load: (team) => void load(team) };
}
