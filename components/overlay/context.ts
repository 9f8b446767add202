import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageMessage } from '../../lib/plan/message.ts';
import type { SayOverlay } from '../../lib/text/words/overlay.ts';
import type { Guard } from './guard.ts';

/** What every part of the overlay needs. */
export interface OverlayContext {
  say: SayOverlay;
  language: string;
  guard: Guard;
  ask: (message: PageMessage) => void;
  /** Says something to a screen reader when it has a moment. */
  announce: (text: string) => void;
}

export const Surroundings = createContext<OverlayContext | null>(null);

export function useSurroundings(): OverlayContext {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error('The overlay is drawn outside its surroundings.');
  return surroundings;
}
