import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ManagerService, Matrix } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { fits } from '../staff/search.ts';
import { useSay } from '../ui/language.ts';
import { Empty, Notice } from '../ui/notice.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Legend } from './legend.tsx';
import { MatrixGrid, type Place } from './matrix-grid.tsx';
import { SummaryNumbers } from './summary-numbers.tsx';
import { Toolbar } from './toolbar.tsx';
import { useMatrix } from './use-matrix.ts';

/** A team's numbers, its grid, and the evidence behind the cell that is open. */
export function Board({ service, onSignIn }: { service: ManagerService; onSignIn: () => void }) {
  const say = useSay(managerWords);
  const { matrix, fault, isLoading, load } = useMatrix(service);
  const [team, setTeam] = useState<string | null>(null);
  const choose = (next: string | null) => {
    setTeam(next);
    load(next);
  };
  return (
    <>
      {fault && <FaultNotice fault={fault} onRetry={() => load(team)} onSignIn={onSignIn} />}
      {!matrix && isLoading && <Skeleton label={say('loading')} lines={8} />}
      {matrix && (
        <>
          <Toolbar
            matrix={matrix}
            team={team ?? matrix.team}
            isLoading={isLoading}
            onTeam={choose}
            onRefresh={() => load(team)}
          />
          <People matrix={matrix} service={service} />
        </>
      )}
    </>
  );
}

function People({ matrix, service }: { matrix: Matrix; service: ManagerService }) {
  const say = useSay(managerWords);
  if (matrix.people.length === 0) {
    return (
      <Empty title={say('empty.team')}>
        <p>{say('empty.teamMend')}</p>
      </Empty>
    );
  }
  return (
    <>
      <SummaryNumbers matrix={matrix} />
      {matrix.people.some((person) => person.sample) && (
        <Notice tone="info">
          <p>{say('sample.note')}</p>
        </Notice>
      )}
      {matrix.badges.length === 0 ? (
        <Empty title={say('empty.badges')}>
          <p>{say('empty.badgesMend')}</p>
        </Empty>
      ) : (
        <Grid matrix={matrix} service={service} />
      )}
    </>
  );
}

function Grid({ matrix, service }: { matrix: Matrix; service: ManagerService }) {
  const say = useSay(managerWords);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Place | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const people = useMemo(
    () => matrix.people.filter((person) => fits(query, `${person.name} ${person.account}`)),
    [matrix, query],
  );
  const show = useCallback((place: Place, button: HTMLElement) => {
    opener.current = button;
    setOpen(place);
  }, []);
  const close = () => {
    setOpen(null);
    opener.current?.focus();
  };
  return (
    <>
      <div class="al-grid-bar">
        <SearchField label={say('filter')} value={query} onValue={setQuery} />
        <p class="al-hint" role="status">
          {people.length > 0 ? say('shown', { n: people.length }) : say('empty.filter', { query: query.trim() })}
        </p>
        <Legend />
      </div>
      <div class={open ? 'al-split al-is-open' : 'al-split'}>
        {people.length > 0 && <MatrixGrid badges={matrix.badges} people={people} open={open} onOpen={show} />}
        {open && <EvidencePanel place={open} matrix={matrix} service={service} onClose={close} />}
      </div>
    </>
  );
}
