import type { CatalogueFault } from './fault.ts';

/** A pack that the catalogue lists, and what keeps it out; without `fault` it is installed. */
export interface CataloguePack {
  id: string;
  version: string;
  fault?: CatalogueFault;
}

/** How the catalogue stood at the last look. */
export interface CatalogueState {
  /** Of the catalogue that was accepted last; null where none was. */
  sequence: number | null;
  /** When the last look was; ISO 8601. */
  at: string | null;
  expires: string | null;
  fault: CatalogueFault | null;
  packs: CataloguePack[];
  /** Whether the last look changed what is installed. */
  changed: boolean;
}
