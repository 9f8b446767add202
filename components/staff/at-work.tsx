import { useEffect, useState } from 'preact/hooks';
import type { StaffService, StaffView } from '../../lib/plan/staff.ts';
import { Button } from '../ui/button.tsx';
import { People } from './people.tsx';
import { StaffTexts, useStaffSay } from './staff-texts.ts';

/** Who is at work in this browser, in the popup: lock it, or choose oneself. Nothing where it is one person's. */
export function AtWork({ staff, onOther }: { staff: StaffService; onOther: () => void }) {
  const [view, setView] = useState<StaffView | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    const load = () => void staff.view().then((seen) => !lifetime.signal.aborted && setView(seen));
    staff.onChange(load, lifetime.signal);
    load();
    return () => lifetime.abort();
  }, [staff]);
  if (!view || !(view.browser.people.length > 1 || (view.browser.people.length > 0 && !view.learner))) return null;
  return (
    <StaffTexts value={view.words}>
      <Who view={view} staff={staff} onOther={onOther} />
    </StaffTexts>
  );
}

function Who({ view, staff, onOther }: { view: StaffView; staff: StaffService; onOther: () => void }) {
  const say = useStaffSay();
  const [isChoosing, setChoosing] = useState(false);
  const { learner, browser } = view;
  if (isChoosing || !learner) {
    return <People view={view} service={staff} onOther={onOther} onDone={() => setChoosing(false)} />;
  }
  return (
    <div class="al-at-work">
      <p dir="auto">{learner.name}</p>
      <div class="al-actions">
        <Button onClick={() => setChoosing(true)}>{say('people.switch')}</Button>
        {browser.hasPin && <Button onClick={() => void staff.lock()}>{say('people.lock')}</Button>}
      </div>
    </div>
  );
}
