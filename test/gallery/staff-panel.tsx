import { type PanelPage, StaffPanel } from '../../components/staff/staff-panel.tsx';
import '../../components/ui/page.css';
import '../../components/staff/staff.css';
import { personCommands } from '../../lib/plan/commands.ts';
import type { RecordEntry, StaffService, StaffView } from '../../lib/plan/staff.ts';
import { sayIn } from '../../lib/text/say.ts';
import { paletteWords } from '../../lib/text/words/palette.ts';
import { fakeStaff, staffView } from '../staff/fake-staff.ts';
import type { Example } from './example.ts';
import { ownPage } from './own-page.tsx';
import { pressEach } from './press.ts';

interface Panel {
  view?: Partial<StaffView>;
  entries?: RecordEntry[];
  service?: Partial<StaffService>;
  start?: PanelPage;
  presses?: string[];
  seen?: string;
  after?: (app: HTMLElement) => Promise<void>;
}

/** The side panel on one of its pages, with what is pressed there. */
export function staffPanel({
  view = {},
  entries = [],
  service = {},
  start,
  presses = [],
  seen,
  after,
}: Panel): Example {
  return ownPage(
    (language) => {
      const menu = personCommands.map(({ id }) => ({ id, title: sayIn(paletteWords, language)(`command.${id}`) }));
      const fake = { ...fakeStaff(staffView({ menu, ...view, language }), entries), ...service };
      return <StaffPanel service={fake} narrow={false} {...(start && { start })} />;
    },
    seen ?? '.al-body > *',
    after ?? ((app) => pressEach(app, presses)),
  );
}
