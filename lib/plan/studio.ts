import type { CatalogueState } from '../catalogue/state.ts';
import type { Fault, PackFile } from '../pack/fault.ts';
import type { Selection } from '../pack/places.ts';
import type { Target } from '../target/target.ts';
import type { Block } from '../text/markdown.ts';
import type { ScreenRule } from '../tool/rules.ts';
import type { OpenPage, Picked } from './pick.ts';
import type { TargetNews } from './target-news.ts';

/** A pack as the studio shows it: what it contributes and what is wrong with it. */
export interface StudioPack {
  /** Null where the pack is too broken to be read. */
  contributions: Contributions | null;
  faults: StudioFault[];
}

/** A fault, the contribution that it lies in, and what mends it with one press. */
export type StudioFault = Fault & { in: Selection; fix?: TargetFix };

/** Which description of a captured target is to be used: the pack's, or the one kept beside it. */
export type TargetFix = Pick<TargetNews, 'tool' | 'target' | 'use'>;

export interface Contributions {
  /** `publisher.name` */
  id: string;
  name: string;
  version: string;
  tools: {
    id: string;
    name: string;
    kind: string;
    screens: { rule: ScreenRule; name: string }[];
    targets: { id: string; target: Target }[];
  }[];
  lessons: StudioLesson[];
  badges: { id: string; name: string; description: string; lessons: string[] }[];
}

export interface StudioLesson {
  id: string;
  title: string;
  tool: string;
  minutes: number;
  screens: string[];
  when: string | null;
  steps: {
    id: string;
    body: Block[];
    target: string | null;
    events: string[];
    question: Block[] | null;
    choices: string[];
  }[];
  effect: string[];
}

export interface InstalledPack {
  id: string;
  name: string;
  version: string;
  from: 'built-in' | 'catalogue' | 'this browser';
  /** ISO 8601 */
  installedAt: string;
  lessons: number;
  /** A `data:` address. */
  icon: string | null;
}

/** What the studio asks of the background. */
export interface StudioService {
  check(files: PackFile[]): Promise<StudioPack>;
  installed(): Promise<InstalledPack[]>;
  /** The files of an installed pack, to open it. */
  open(id: string): Promise<PackFile[]>;
  install(files: PackFile[]): Promise<void>;
  /** A built-in pack that was replaced comes back. */
  remove(id: string): Promise<void>;
  /** How the organisation's catalogue stood at the last look; null where this browser follows none. */
  catalogue(): Promise<CatalogueState | null>;
  /** Looks at the catalogue now. */
  follow(): Promise<void>;
  /** Chooses which description of a target is used in this browser. */
  describe(fix: TargetFix): Promise<void>;
  /** The open pages in which an element can be picked. */
  pages(): Promise<OpenPage[]>;
  /** Lets the trainer pick an element in a page; null where they leave it, or the page cannot be reached. */
  pick(page: OpenPage): Promise<Picked | null>;
  onChange(listener: () => void, signal: AbortSignal): void;
}
