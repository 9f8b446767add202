import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Selection } from '../../lib/pack/places.ts';
import type { StudioFault } from '../../lib/plan/studio.ts';
import { Problems } from './problems.tsx';
import { Selected } from './selected.tsx';
import { keyOf } from './selection.ts';
import { Source } from './source.tsx';
import { Tree } from './tree.tsx';
import type { OpenPack } from './use-studio.ts';

/** The open pack as an editor shows it: tree, the thing selected, what it does (`children`), and the problems below. */
export function Columns({ open, children }: { open: OpenPack; children: ComponentChildren }) {
  const { contributions, faults } = open.pack;
  const [selected, setSelected] = useState<Selection>({ kind: 'pack' });
  const [fault, setFault] = useState<StudioFault | null>(null);
  const faultsIn = useMemo(() => Map.groupBy(faults, (each) => keyOf(each.in)), [faults]);
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
        <Selected
          key={JSON.stringify([selected, fault?.line, fault?.column])}
          contributions={contributions}
          selected={selected}
        >
          {fault && faults.includes(fault) && <Source fault={fault} files={open.files} />}
        </Selected>
        {children}
      </div>
      <Problems faults={faults} selected={fault} onSelect={goTo} />
    </main>
  );
}
