import type { Picked } from '../../lib/plan/pick.ts';
import { sampleDescription } from '../pack/sample-description.ts';

const chance = { isFound: true, score: 0.99, margin: 4 };

/** A button that was picked on the payment screen; renamed or moved it is found again, reworded it is not. */
export const samplePicked: Picked = {
  described: sampleDescription({ says: 'take cash', id: 'cash' }),
  screens: ['payment'],
  sure: {
    moved: chance,
    renamed: { ...chance, score: 0.7 },
    reworded: { isFound: false, score: 0.2, margin: 0 },
    alike: 3,
  },
};
