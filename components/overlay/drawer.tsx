import { X } from 'lucide';
import type { ComponentType } from 'preact';
import { useId } from 'preact/hooks';
import type { StaffService } from '../../lib/plan/staff.ts';
import { IconButton } from '../ui/button.tsx';
import { Boundary } from './boundary.tsx';
import { useSurroundings } from './context.ts';
import { useFocusHome } from './focus-home.ts';

/** What the panel shows first. */
export type PanelPage = 'lessons' | 'why' | 'context';

/** Everything a person has in the side panel, for windows without a toolbar. */
export type Panel = ComponentType<{ service: StaffService; narrow: boolean; start?: PanelPage }>;

export interface DrawerProps {
  service: StaffService;
  start: PanelPage;
  onClose: () => void;
}

/** The person's lessons at the end side of the page. */
export function Drawer({ panel: StaffPanel, service, start, onClose }: DrawerProps & { panel: Panel }) {
  const { say } = useSurroundings();
  const drawer = useFocusHome<HTMLDivElement>(true);
  // The overlay counts the ids of its own parts from the start as well.
  const title = `drawer-${useId()}`;
  return (
    <div
      ref={drawer}
      class="ao-drawer"
      role="dialog"
      aria-modal="false"
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="ao-drawer-head">
        <h2 id={title} class="ao-title">
          {say('lessons')}
        </h2>
        <IconButton icon={X} name={say('close')} onClick={onClose} />
      </div>
      <div class="ao-drawer-body">
        <Boundary>
          <StaffPanel key={start} service={service} narrow={true} start={start} />
        </Boundary>
      </div>
    </div>
  );
}
