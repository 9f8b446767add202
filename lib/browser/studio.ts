import type { PackFile } from '../pack/fault.ts';
import { readPack } from '../pack/read.ts';
import type { Memory } from './memory.ts';
import { installHere } from './packs.ts';
