import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Selection } from '../../lib/pack/places.ts';
import type { StudioFault, TargetFix } from '../../lib/plan/studio.ts';
import { Media } from '../ui/media.ts';
import { usePackMedia } from './pack-media.ts';
import { Problems } from './problems.tsx';
import { Selected } from './selected.tsx';
import { keyOf } from './selection.ts';
import { Source } from './source.tsx';
import { Tree } from './tree.tsx';
import type { OpenPack } from './use-studio.ts';

interface ColumnsProps {
  open: OpenPack;
  onFix: (fix: TargetFix) => void;
  children: ComponentChildren;
}

/** The open pack as an editor shows it: tree, the thing selected, what it does (`children`), and the problems below. */
export function Columns({ open, onFix, children }: ColumnsProps) {
  const { contributions, faults } = open.pack;
  const [selected, setSelected] = useState<Selection>({ kind: 'pack' });
  const [fault, setFault] = useState<StudioFault | null>(null);
  const faultsIn = useMemo(() => Map.groupBy(faults, (each) => keyOf(each.in)), [faults]);
  const media = usePackMedia(open.files);
  const select = (selection: Selection) => {
    setSelected(selection);
    setFault(null);
  };
  const goTo = (next: StudioFault) => {
    setSelected(next.in);
    setFault(next);
  };
  return (
    <main class="al-studio-main">
      <div class="al-columns">
        <Tree
          contributions={contributions}
          selected={selected}
          onSelect={select}
          faultsIn={(selection) => faultsIn.get(keyOf(selection)) ?? []}
        />
        <Media.Provider value={media}>
          <Selected
            key={JSON.stringify([selected, fault?.line, fault?.column])}
            contributions={contributions}
            selected={selected}
          >
            {fault && faults.includes(fault) && <Source fault={fault} files={open.files} />}
          </Selected>
        </Media.Provider>
        {children}
      </div>
      <Problems faults={faults} selected={fault} onSelect={goTo} onFix={onFix} />
    </main>
  );
}
