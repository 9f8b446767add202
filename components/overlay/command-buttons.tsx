import { ListChecks } from 'lucide';
import { cardMenu } from '../../lib/plan/commands.ts';
import { IconButton } from '../ui/button.tsx';
import { useSurroundings } from './context.ts';

const icons = { lessons: ListChecks };

/** The menu of a card, an icon for each command. */
export function CommandButtons({ on }: { on: Record<(typeof cardMenu)[number]['id'], () => void> }) {
  const { say } = useSurroundings();
  return (
    <>
      {cardMenu.map(({ id }) => (
        <IconButton key={id} icon={icons[id]} name={say(id)} onClick={on[id]} />
      ))}
    </>
  );
}
