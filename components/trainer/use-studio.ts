import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CatalogueState } from '../../lib/catalogue/state.ts';
import type { PackFile } from '../../lib/pack/fault.ts';
import type { InstalledPack, StudioPack, StudioService, TargetFix } from '../../lib/plan/studio.ts';

/** What the studio has just done, for the line that says so. */
export type Done = { say: 'install.done' | 'install.failed' | 'remove.done'; title: string } | { say: 'open.broken' };

/** A pack that is open, with the files it was read from. */
export interface OpenPack {
  files: PackFile[];
  pack: StudioPack;
}

/** The pack that is open, the packs that are installed, and what can be done with both. */
export function useStudio(service: StudioService) {
  const [open, setOpen] = useState<OpenPack | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const { installed, catalogue, list } = useInstalled(service);

  const read = async (reading: Promise<PackFile[]>) => {
    setChecking(true);
    setDone(null);
    try {
      const files = await reading;
      setOpen({ files, pack: await service.check(files) });
    } catch {
      setDone({ say: 'open.broken' });
    }
    setChecking(false);
  };
  const install = async () => {
    if (!open) return;
    const title = open.pack.contributions?.name ?? '';
    try {
      await service.install(open.files);
      setDone({ say: 'install.done', title });
    } catch {
      setDone({ say: 'install.failed', title });
    }
    await list();
  };
  const remove = async ({ id, name }: InstalledPack) => {
    await service.remove(id);
    setDone({ say: 'remove.done', title: name });
    await list();
  };
  const fix = async (what: TargetFix) => {
    await service.describe(what);
    if (open) setOpen({ files: open.files, pack: await service.check(open.files) });
  };
  const follow = async () => {
    await service.follow();
    await list();
  };
  const close = () => {
    setOpen(null);
    setDone(null);
  };
  return { open, isChecking, installed, catalogue, done, read, install, remove, fix, follow, close };
}

/** The installed packs and the catalogue, kept up with every change; when they cannot be read, those known before stay. */
function useInstalled(service: StudioService) {
  const [installed, setInstalled] = useState<InstalledPack[]>([]);
  const [catalogue, setCatalogue] = useState<CatalogueState | null>(null);
  const list = useCallback(
    () =>
      Promise.all([service.installed(), service.catalogue()]).then(
        ([packs, state]) => {
          setInstalled(packs);
          setCatalogue(state);
        },
        () => {
          // What was listed before is still the best that is known.
        },
      ),
    [service],
  );
  useEffect(() => {
    const lifetime = new AbortController();
    service.onChange(() => void list(), lifetime.signal);
    void list();
    return () => lifetime.abort();
  }, [service, list]);
  return { installed, catalogue, list };
}
