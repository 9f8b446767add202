import { useEffect, useState } from 'preact/hooks';
import type { RecordEntry, StaffService, StaffView } from '../../lib/plan/staff.ts';
import type { WhyView } from '../../lib/plan/why.ts';

export type Loaded<T> = { state: 'loading' } | { state: 'broken'; retry: () => void } | { state: 'here'; value: T };

/** What the side panel shows, kept up with every change. What was read before stays while it is read anew. */
export function useStaffView(service: StaffService): Loaded<StaffView> {
  return useFollowed(service, service.view);
}

/** The person's record, kept up with every change. */
export function useRecord(service: StaffService): Loaded<RecordEntry[]> {
  return useFollowed(service, service.record);
}

/** Why lessons are shown or not, looked at anew with every change. */
export function useWhy(service: StaffService): Loaded<WhyView> {
  return useFollowed(service, service.why);
}

function useFollowed<T>(service: StaffService, read: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    const lifetime = new AbortController();
    let latest = 0;
    const load = () => {
      const mine = ++latest;
      const isCurrent = () => mine === latest && !lifetime.signal.aborted;
      read.call(service).then(
        (value) => isCurrent() && setLoaded({ state: 'here', value }),
        () =>
          isCurrent() && setLoaded((before) => (before.state === 'here' ? before : { state: 'broken', retry: load })),
      );
    };
    service.onChange(load, lifetime.signal);
    load();
    return () => lifetime.abort();
  }, [service, read]);
  return loaded;
}
