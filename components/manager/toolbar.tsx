import { Download, Printer, RefreshCw } from 'lucide';
import { useContext, useId } from 'preact/hooks';
import type { Matrix } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { Button } from '../ui/button.tsx';
import { sayMoment } from '../ui/dates.ts';
import { Language, useSay } from '../ui/language.ts';
import { saveFile } from '../ui/save-file.ts';
import { toCsv } from './csv.ts';

interface ToolbarProps {
  matrix: Matrix;
  team: string | null;
  isLoading: boolean;
  onTeam: (team: string | null) => void;
  onRefresh: () => void;
}

/** Which team, as of when, and what can be taken away. */
export function Toolbar({ matrix, team, isLoading, onTeam, onRefresh }: ToolbarProps) {
  const say = useSay(managerWords);
  const language = useContext(Language);
  return (
    <div class="al-toolbar">
      <TeamChoice teams={matrix.teams} team={team} onTeam={onTeam} />
      <span class="al-hint al-as-of" role="status">
        {say('asOf', { time: sayMoment(matrix.asOf, language) })}
      </span>
      <div class="al-actions">
        <Button icon={RefreshCw} disabled={isLoading} onClick={onRefresh}>
          {say('refresh')}
        </Button>
        <Button
          icon={Download}
          disabled={matrix.people.length === 0}
          onClick={() => saveFile('badges.csv', 'text/csv', toCsv(matrix, matrix.people))}
        >
          {say('export')}
        </Button>
        <Button icon={Printer} disabled={matrix.people.length === 0} onClick={() => print()}>
          {say('print')}
        </Button>
      </div>
    </div>
  );
}

function TeamChoice({ teams, team, onTeam }: { teams: string[]; team: string | null; onTeam: ToolbarProps['onTeam'] }) {
  const say = useSay(managerWords);
  const id = useId();
  return (
    <div class="al-team">
      <label for={id}>{say('team')}</label>
      <select
        id={id}
        class="al-select"
        value={team ?? ''}
        onChange={(event) => onTeam(event.currentTarget.value || null)}
      >
        <option value="">{say('team.all')}</option>
        {teams.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}
