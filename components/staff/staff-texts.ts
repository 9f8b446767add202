import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Say, type Spoken, sayFrom } from '../../lib/text/say.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';

/** The panel's texts, in the person's language: they come with what it shows, since a page needs one language alone. */
export const StaffTexts = createContext<Spoken<StaffKey> | null>(null);

/** Says the panel's texts. */
export function useStaffSay(): Say<StaffKey> {
  const texts = useContext(StaffTexts);
  if (!texts) throw new Error('A part of the panel is drawn outside it.');
  return useMemo(() => sayFrom(texts), [texts]);
}
