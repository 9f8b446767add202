import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SayOverlay } from '../../lib/text/words/overlay.ts';
import type { Guard } from './guard.ts';

/** What every part of the overlay needs. */
export interface OverlayContext {
  say: SayOverlay;
  language: string;
  guard: Guard;
  /** Says something to a screen reader when it has a moment. */
  announce: (text: string) => void;
  /** Whether what opens now was called by a key, so that the focus goes there; answered with true once. */
  calledByKey: () => boolean;
}

export const Surroundings = createContext<OverlayContext | null>(null);

export function useSurroundings(): OverlayContext {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error('The overlay is drawn outside its surroundings.');
  return surroundings;
}
